import fc from "fast-check"
import { type Assertion, type Figure, figure, isTrue, type Prose, type Statement } from "./prose.ts"
import { closing, records } from "./true-lists.ts"
import { rates, shares, singleShare } from "./true-ratios.ts"
import { trueStatement } from "./true-statements.ts"
import { closedSum, withRest } from "./true-sums.ts"

/** A report in which every figure is right. */
export interface TrueReport {
  readonly prose: Prose
  readonly statements: readonly Statement[]
}

const headings = ["总体情况", "主要举措和成效", "存在的不足和原因", "下一步工作安排"]
const chineseNumbers = ["一", "二", "三", "四"]

const paragraphs = (): fc.Arbitrary<readonly (readonly Statement[])[]> =>
  fc.array(fc.array(trueStatement(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })

/** Some numbered sections of some paragraphs of some true sentences. */
export const trueReport = (): fc.Arbitrary<TrueReport> =>
  fc.array(paragraphs(), { minLength: 1, maxLength: headings.length }).map((sections) => {
    const statements = withoutRepetition(sections.flat(2))
    const kept = new Set(statements)
    return {
      statements,
      prose: [
        "示例区法治政府建设情况\n",
        ...sections.flatMap((section, index): Prose => {
          const lines = section.flatMap((sentences): Prose => [...proseOf(sentences, kept), "\n"])
          return [`${chineseNumbers[index] ?? ""}、${headings[index] ?? ""}\n`, ...lines]
        }),
      ],
    }
  })

const proseOf = (statements: readonly Statement[], kept: ReadonlySet<Statement>): Prose =>
  statements.flatMap((statement) => (kept.has(statement) ? statement.prose : []))

/** A report that gives one thing two values is not true: of sentences that name the same figure only the first stays. */
function withoutRepetition(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>()
  return statements.filter(({ prose }) => {
    const names = figureNames(prose)
    if (names.some((name) => seen.has(name))) return false
    for (const name of names) seen.add(name)
    return true
  })
}

const shortestName = 4

/** The ends of the words before the figures; names as short as 市级 or 来信 say nothing without their total. */
const figureNames = (prose: Prose): readonly string[] =>
  prose
    .flatMap((piece, index) => (typeof piece === "string" ? [] : [wordsBefore(prose, index)]))
    .map((words) => /[^，。、；：（）]*$/u.exec(words)?.[0] ?? "")
    .map((name) => name.replace(/^其中/u, "").replace(/(?:达到|达|为|由上年的|由|共计|合计|共)$/u, ""))
    .filter((name) => name.length >= shortestName)
    .map((name) => name.slice(-shortestName))

function wordsBefore(prose: Prose, index: number): string {
  const [piece = "", earlier = ""] = [prose[index - 1], prose[index - 2]]
  if (typeof piece !== "string") return ""
  return typeof earlier === "string" ? earlier + piece : piece
}

/** A true report with one digit of one figure altered so that a sentence is no longer true. */
export interface AlteredReport {
  readonly prose: Prose
  readonly altered: Figure
  readonly replacement: Figure
}

/** Kinds of sentences whose wording leaves no doubt about what belongs to what. */
export type StrongKind = "sum" | "list" | "share" | "rate"

const strongStatements: Readonly<Record<StrongKind, () => fc.Arbitrary<Statement>>> = {
  sum: () => fc.oneof(closedSum(), withRest()),
  list: () => fc.oneof(records(), closing()),
  share: () => fc.oneof(shares(fc.constant("占")), singleShare(fc.constant("占"))),
  rate: rates,
}

/** Puts a sentence between others, two of them in its own paragraph, and alters one digit of its sum, share or rate. */
export const alteredReport = (kind: StrongKind): fc.Arbitrary<AlteredReport> =>
  fc
    .tuple(trueStatement(), trueStatement(), strongStatements[kind](), trueStatement(), trueStatement())
    .chain(([first, second, statement, fourth, fifth]) => {
      const kept = new Set(withoutRepetition([statement, first, second, fourth, fifth]))
      const surrounded: Prose = [
        "示例区法治政府建设情况\n一、总体情况\n",
        ...proseOf([first], kept),
        "\n",
        ...proseOf([second, statement, fourth], kept),
        "\n",
        ...proseOf([fifth], kept),
        "\n",
      ]
      const slips = falseSlips(statement, kind === "sum" || kind === "list" ? "sum" : "ratio")
      return slips.length === 0
        ? fc.constant(undefined)
        : fc.constantFrom(...slips).map((slip) => ({ prose: surrounded, ...slip }))
    })
    .filter((report) => report !== undefined)

interface Slip {
  readonly altered: Figure
  readonly replacement: Figure
}

/** Every change of one digit after which some assertion of a kind is false. */
const falseSlips = ({ prose, assertions }: Statement, kind: Assertion["kind"]): readonly Slip[] =>
  prose.flatMap((altered) =>
    typeof altered === "string"
      ? []
      : oneDigitAway(altered)
          .filter((replacement) =>
            assertions.some((one) => one.kind === kind && !isTrue(one, new Map([[altered, replacement]]))),
          )
          .map((replacement) => ({ altered, replacement })),
  )

/** The figures that differ from one in a single digit; a leading digit never becomes 0. */
function oneDigitAway({ coefficient, scale }: Figure): readonly Figure[] {
  const length = Math.max(String(coefficient).length, scale + 1)
  return Array.from({ length }, (_, place) => place).flatMap((place) => {
    const power = 10 ** place
    const digit = Math.floor(coefficient / power) % 10
    const smallest = place === length - 1 && scale + 1 < length ? 1 : 0
    return Array.from({ length: 10 - smallest }, (_, index) => index + smallest)
      .filter((other) => other !== digit)
      .map((other) => figure(coefficient + (other - digit) * power, scale))
      .filter((other) => other.coefficient > 0)
  })
}
