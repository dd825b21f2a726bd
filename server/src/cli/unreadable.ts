import type { Localized } from "../config/problem.ts"
import type { UnreadableReason } from "../sources/source.ts"

/** Largest document in megabytes. The longest reports have about one; more is a mistake or another kind of file. */
export const maximumMegabytes = 20

/** Why a file cannot be checked, and what to do. */
export const unreadable: Readonly<Record<UnreadableReason, Localized>> = {
  empty: {
    zh: "文件为空，没有可检查的内容；请确认文件已保存。",
    en: "the file is empty; make sure that it was saved",
  },
  gb18030: {
    zh: "文件是 GB18030（GBK）编码，未检查；请另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8 原文件 > 新文件。",
    en: "the file is encoded in GB18030 (GBK); save it as UTF-8, e.g.: iconv -f GB18030 -t UTF-8 OLD > NEW",
  },
  utf16: {
    zh: "文件是 UTF-16 编码（记事本的“Unicode”），未检查；请另存为 UTF-8，例如：iconv -f UTF-16 -t UTF-8 原文件 > 新文件。",
    en: "the file is encoded in UTF-16 (Notepad's “Unicode”); save it as UTF-8, e.g.: iconv -f UTF-16 -t UTF-8 OLD > NEW",
  },
  office: {
    zh: "文件是旧版 Word（.doc）、WPS、Excel 等办公文档，未检查；请另存为 .docx 或纯文本（UTF-8 编码的 .txt）后再检查。",
    en: "the file is an office document other than .docx (.doc, .wps, .xlsx …); save it as .docx or as text in UTF-8 first",
  },
  encrypted: {
    zh: "文档设有打开密码，未检查；请在 Word 中取消密码后另存，再检查。",
    en: "the document is protected by a password; save it without one first",
  },
  damaged: {
    zh: "Word 文档已损坏或不完整，未检查；请在 Word 中打开并另存，或重新取得这份文件。",
    en: "the Word document is damaged or incomplete; open it in Word and save it again, or get the file anew",
  },
  unfolds: {
    zh: "Word 文档解开后超过上限（可能是压缩炸弹），未检查；请在 Word 中打开并另存为 .docx。",
    en: "the Word document unfolds beyond the limit (it may be a zip bomb); open it in Word and save it again",
  },
  pdf: {
    zh: "文件是 PDF，未检查；请把文字复制或导出为 UTF-8 编码的 .txt 后再检查。",
    en: "the file is a PDF; export its text as .txt in UTF-8 first",
  },
  binary: {
    zh: "文件不是文本（或编码已损坏），未检查；请改用 UTF-8 编码的文本文件。",
    en: "the file is binary or damaged; use a text file in UTF-8",
  },
}

/** A file beyond the limit. */
export function tooLarge(bytes: number): Localized {
  const size = (bytes / 1024 / 1024).toFixed(1)
  return {
    zh: `文件有 ${size} MB，超过 ${maximumMegabytes} MB 的上限，未检查；请拆分成较小的文件。`,
    en: `the file has ${size} MB, more than the limit of ${maximumMegabytes} MB; split it into smaller files`,
  }
}
