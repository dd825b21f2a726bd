import type { ProfileSnippet } from "./profile.ts"

/** Sentence patterns for statistics that fit every report. The placeholders leave the arithmetic to the checker. */
export const statisticsSnippets: readonly ProfileSnippet[] = [
  {
    prefix: "其中",
    name: "总数与分项",
    body: ["共${1:办理}${2:事项}${3:100}件，其中${4:甲类}${5:60}件、${6:乙类}${7:40}件。$0"],
  },
  {
    prefix: "占比",
    name: "分项占比",
    body: ["${1:事项}共${2:200}件，其中${3:甲类}${4:50}件，占${5:25}%。$0"],
  },
  {
    prefix: "率",
    name: "比率（办结率、合格率、化解率）",
    body: ["${1:受理}${2:案件}${3:80}件，${4:办结}${5:76}件，${6:办结}率${7:95}%。$0"],
  },
  {
    prefix: "同比",
    name: "同比增减",
    body: ["${1:受理}${2:案件}${3:110}件，上年为${4:100}件，同比${5|增长,下降|}${6:10}%。$0"],
  },
  {
    prefix: "由降至",
    name: "由多少降至多少",
    body: ["${1:案件}由上年的${2:50}件${3|降至,增至|}${4:40}件，${5|减少,增加|}${6:10}件。$0"],
  },
  {
    prefix: "等几个",
    name: "列举并计数",
    body: ["${1:甲}、${2:乙}、${3:丙}${4:3}个${5:事项}。$0"],
  },
  {
    prefix: "一是",
    name: "一是、二是、三是",
    body: ["一是${1:第一项}。二是${2:第二项}。三是${3:第三项}。$0"],
  },
]
