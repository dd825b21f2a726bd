/** The page of a rule, relative to the root of the package; `Host.pages` says where that is. */
export const rulePage = (rule: string): string => `docs/rules/${rule}.md`
