import type { Profile } from "./profile.ts"
import { statisticsSnippets } from "./snippets.ts"

/** Any document: figures and numbering are checked, no part is mandated. */
export const generic: Profile = {
  id: "generic",
  name: "通用公文",
  summary: "未识别文种时使用：检查数据与序号，不要求固定部分。",
  match: [],
  sections: [],
  title: "关于${1:事项}的报告",
  snippets: statisticsSnippets,
  severities: {},
}
