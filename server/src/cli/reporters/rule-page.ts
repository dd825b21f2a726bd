/** The page of a rule's documentation, relative to the root of the package. */
export const rulePage = (rule: string): string => `docs/rules/${rule}.md`
