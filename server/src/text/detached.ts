/**
 * An equal string of its own. JavaScript engines keep the whole string as long as one part of it is kept: a paragraph that
 * is remembered would hold on to the version of the document that it was read from, for every key that was ever typed.
 */
export const detached = (part: string): string => ` ${part}`.slice(1)
