import type { Localized } from "../config/problem.ts"

/** Language of the CLI's own words. Findings are always Chinese, like the documents. */
export type Language = "zh" | "en"

/**
 * English only when the locale says so: findings are Chinese, and machines that run checks (C, POSIX, no locale) mostly
 * belong to people who read them.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ""
  const wanted = isNeutral(locale) ? locale : (env.LANGUAGE ?? "").split(":")[0] || locale
  return wanted.toLowerCase().startsWith("en") ? "en" : "zh"
}

/** In these locales `LANGUAGE` is not looked at (gettext). */
const isNeutral = (locale: string): boolean => /^(C|POSIX)([.@]|$)/.test(locale)

/** Picks the words of a language. */
export const inLanguage = (language: Language, words: Localized): string => words[language]
