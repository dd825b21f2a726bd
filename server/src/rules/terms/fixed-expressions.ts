import type { Prose } from "../../report/prose.ts"
import {
  type FixedExpression,
  fixedForms,
  fixedExpressions as listed,
  rightVerbs,
  wrongVerbs,
} from "../../terms/fixed-expressions.ts"
import { type LocalSpan, localSpanOf } from "../../text/span.ts"
import { createWordIndex } from "../../text/word-index.ts"
import { defineRule, noOptions } from "../define-rule.ts"
import { suggestedReplacement } from "../replacement.ts"
import { practice } from "../sources.ts"

/** 政治意识、大局意识、核心意识、看齐意识: fixed lists have all of their members, and each its own verb. */
export const fixedExpressions = defineRule({
  id: "terms/fixed-expressions",
  summary: "固定提法的各项齐全、用词准确。",
  why: "“四个意识”“五步骤法定程序”等提法的项数和用词是确定的；少一项、错一字，或者把动词用到别的提法上，都是政治性、原则性的差错。只在句中列出了各项时核对。",
  source: practice("固定提法（依首次提出该提法的文件）"),
  severity: "error",
  scope: "prose",
  options: noOptions,
  messages: {
    member: "这里列举的是“{name}”，其中“{actual}”应当是“{expected}”。请核对。",
    missing: "“{name}”应当有{count}项，缺“{expected}”。请核对。",
    verb: "“{verb}”不与“{name}”搭配，通常写作“{right}‘{name}’”。请核对。",
    form: "“{actual}”的规范写法是“{expected}”。",
  },
  examples: {
    valid: [
      "增强政治意识、大局意识、核心意识、看齐意识。",
      "落实公众参与、专家论证、风险评估、合法性审查、集体讨论决定五步骤法定程序。",
      "增强“四个意识”、坚定“四个自信”、做到“两个维护”，坚定捍卫“两个确立”。",
      "开展专家论证、风险评估、合法性审核和社会稳定评估。",
      "推进“双随机、一公开”监管，规范公正文明执法。",
      "把公众参与、专家论证、风险评估、合法性审查和集体讨论决定作为法定程序。",
    ],
    invalid: [
      "增强政治意识、大局意识、⟦责任意识⟧、看齐意识。",
      "⟦坚定⟧“四个意识”，⟦增强⟧“两个维护”。",
      "深化部门联合“⟦双随机一公开⟧”监管。",
      "落实⟦公众参与、专家论证、风险评估、集体讨论决定⟧五步骤法定程序。",
      "建设职能科学、权责法定、执法严明、公开公正、⟦廉洁高效⟧、廉洁诚信、人民满意的法治政府。",
    ],
  },
  check(prose, { report }) {
    const { text } = prose
    for (const { word, start } of forms.find(text)) {
      const span = localSpanOf(start, start + word.length)
      const expected = fixedForms.get(word) ?? word
      report("form", span, { actual: word, expected }, { severity: "warning", ...suggestedReplacement(span, expected) })
    }
    for (const { word: name, start } of quotedNames.find(text)) {
      const verb = wrongVerbs
        .get(name)
        ?.find(
          (candidate) =>
            /[“‘]/.test(text.charAt(start - 1)) && text.startsWith(candidate, start - 1 - candidate.length),
        )
      if (verb === undefined || (verb === "坚定" && text.startsWith("捍卫", start - 3))) continue
      const span = localSpanOf(start - 1 - verb.length, start - 1)
      report("verb", span, { verb, name, right: rightVerbs.get(name) ?? "" })
    }
    for (const list of memberLists(prose)) {
      const name = list.expression.names[0] ?? ""
      if (list.kind === "member") {
        const actual = text.slice(list.span.start, list.span.end)
        report(
          "member",
          list.span,
          { name, actual, expected: list.expected },
          suggestedReplacement(list.span, list.expected),
        )
      } else report("missing", list.span, { name, count: list.expression.members.length, expected: list.expected })
    }
  },
})

const forms = createWordIndex(fixedForms.keys())
const quotedNames = createWordIndex(wrongVerbs.keys())
const members = createWordIndex(listed.flatMap((expression) => expression.members))

interface WrongList {
  readonly kind: "member" | "missing"
  readonly span: LocalSpan
  readonly expected: string
  readonly expression: FixedExpression
}

/** Lists of which all members but one are those of a fixed expression, in a sentence that names it or needs no name. */
function* memberLists({ text }: Prose): Generator<WrongList> {
  const found = members.find(text)
  if (found.length < 3) return
  for (const expression of listed) {
    const own = found.filter(({ word }) => expression.members.includes(word))
    for (const run of runsOf(text, own)) {
      const names = new Set(run.map(({ word }) => word))
      const lacking = expression.members.filter((member) => !names.has(member))
      const [expected] = lacking
      if (lacking.length !== 1 || expected === undefined || names.size < 3) continue
      const wrong = strangerAt(text, run, expression, expected)
      const named = expression.names.some((name) => sentenceAround(text, run[0]?.start ?? 0).includes(name))
      if (wrong !== undefined && (expression.standsAlone || named) && resembles(wrong.word, expected))
        yield { kind: "member", span: localSpanOf(wrong.start, wrong.start + wrong.word.length), expected, expression }
      else if (wrong === undefined && named && run.length === expression.members.length - 1) {
        const last = run.at(-1)
        yield {
          kind: "missing",
          span: localSpanOf(run[0]?.start ?? 0, (last?.start ?? 0) + (last?.word.length ?? 0)),
          expected,
          expression,
        }
      }
    }
  }
}

interface Member {
  readonly word: string
  readonly start: number
}

const longestStranger = 10

/** Members of one list: nothing but a short stranger and joints between them. */
function runsOf(text: string, found: readonly Member[]): readonly (readonly Member[])[] {
  const runs: Member[][] = []
  for (const member of found) {
    const last = runs.at(-1)?.at(-1)
    const between = last === undefined ? undefined : text.slice(last.start + last.word.length, member.start)
    if (
      between !== undefined &&
      between.length <= longestStranger + 2 &&
      /^(?:[、和与及，]|以及)(?:[\u3400-\u9fff]{2,10}[、和与及，])?$/u.test(between)
    )
      runs.at(-1)?.push(member)
    else runs.push([member])
  }
  return runs
}

/** What stands in the place of the lacking member: between two members, or before the first one or behind the last one. */
function strangerAt(
  text: string,
  run: readonly Member[],
  { members: all }: FixedExpression,
  expected: string,
): Member | undefined {
  for (const [index, { word, start }] of run.entries()) {
    const end = start + word.length
    const next = run[index + 1]
    const between = next === undefined ? "" : text.slice(end, next.start)
    const stranger = /^(?:[、和与及，]|以及)([\u3400-\u9fff]{2,10})[、和与及，]$/u.exec(between)?.[1]
    if (stranger !== undefined) return { word: stranger, start: end + between.indexOf(stranger) }
  }
  const last = run.at(-1)
  if (last === undefined || all.at(-1) !== expected) return undefined
  const end = last.start + last.word.length
  const behind = new RegExp(`^(?:[、和与及]|以及)([\\u3400-\\u9fff]{${expected.length}})`, "u").exec(
    text.slice(end, end + 14),
  )
  return behind?.[1] === undefined ? undefined : { word: behind[1], start: end + behind[0].length - behind[1].length }
}

/** 责任意识 for 核心意识: half of the characters agree, or the length does in a list that is otherwise complete. */
const resembles = (actual: string, expected: string): boolean =>
  actual.length === expected.length &&
  [...actual].filter((character) => expected.includes(character)).length * 2 >= expected.length

function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf("。", at) + 1
  const end = text.indexOf("。", at)
  return text.slice(start, end < 0 ? undefined : end).slice(0, 600)
}
