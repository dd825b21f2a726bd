import type { RuleSource } from "../rules/rule-description.ts"
import { infoDisclosureBalances } from "./info-disclosure-balances.ts"
import type { Profile, ProfileSection } from "./profile.ts"
import { statisticsSnippets } from "./snippets.ts"

const source: RuleSource = { document: "《中华人民共和国政府信息公开条例》", clause: "第五十条", level: "law" }

const layout: RuleSource = {
  document: "《中华人民共和国政府信息公开工作年度报告格式》",
  level: "standard",
}

const section = (
  key: string,
  heading: string,
  stems: ProfileSection["stems"],
  skeleton: readonly string[],
): ProfileSection => ({ key, name: heading, heading, stems, skeleton, required: true, source })

/** A part that the common layout adds to those of the law; reports of earlier years have it under other names. */
const byLayout = (part: ProfileSection): ProfileSection => ({ ...part, severity: "information", source: layout })

/** The row labels that frame the results of table three. */
const carriedOver = ["上年结转"]
const results = ["总计"]

/** 政府信息公开工作年度报告: six parts of fixed titles and tables of fixed layout. */
export const infoDisclosureAnnualReport: Profile = {
  id: "info-disclosure-annual-report",
  name: "政府信息公开工作年度报告",
  summary: "行政机关每年公布的政府信息公开工作情况，有六个固定部分和固定表格。",
  match: [
    { words: ["信息公开", "年度报告"], endings: ["年度报告"] },
    { words: ["信息公开", "年"], endings: ["工作报告", "情况报告", "情况的报告"], exclude: ["公开的报告", "整改"] },
  ],
  title: "${1:机关名称}{year}年政府信息公开工作年度报告",
  sections: [
    byLayout(
      section(
        "overview",
        "总体情况",
        [["总体情况", "概述", "基本情况"]],
        ["${1:主动公开、依申请公开、政府信息管理、平台建设、监督保障等情况。}"],
      ),
    ),
    section("active", "主动公开政府信息情况", [["主动公开"]], ["${1:按第二十条各项填写的表格。}"]),
    section(
      "requests",
      "收到和处理政府信息公开申请情况",
      [
        ["申请", "依申请公开"],
        ["收到", "处理", "办理", "依申请公开"],
      ],
      ["${1:按申请人和办理结果填写的表格。}"],
    ),
    section(
      "litigation",
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      [["复议", "诉讼"]],
      ["${1:行政复议和行政诉讼结果的表格。}"],
    ),
    section(
      "improvement",
      "存在的主要问题及改进情况",
      [["问题", "不足", "困难"]],
      ["${1:存在的主要问题。}${2:改进情况。}"],
    ),
    byLayout(
      section(
        "other",
        "其他需要报告的事项",
        [["其他需要", "其他事项", "需要报告", "其它需要"]],
        ["${1:收取信息处理费等情况。}"],
      ),
    ),
  ],
  forms: [
    {
      name: "收到和处理政府信息公开申请情况",
      marks: ["新收政府信息公开申请", "上年结转政府信息公开申请", "结转下年度"],
      width: 7,
      across: [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }],
      down: [
        {
          left: [{ words: ["新收政府信息公开申请"] }, { words: carriedOver }],
          right: [{ words: results }, { words: ["结转下年度"] }],
        },
        { left: [{ words: results }], right: [{ after: carriedOver, before: results }] },
      ],
    },
    {
      name: "政府信息公开行政复议、行政诉讼情况",
      marks: ["结果维持", "结果纠正", "尚未审结", "复议后起诉"],
      width: 15,
      across: [0, 5, 10].map((first) => ({ total: first + 4, parts: [0, 1, 2, 3].map((part) => first + part) })),
      down: [],
    },
  ],
  balances: infoDisclosureBalances,
  period: "pastYear",
  deadlines: [
    { month: 1, day: 31, duty: "政府部门提交本机关年度报告" },
    { month: 3, day: 31, duty: "公布本级政府年度报告" },
  ],
  snippets: statisticsSnippets,
  severities: {},
}
