import { isBelow, scaleInterval } from "../../number/interval.ts"
import { rational } from "../../number/rational.ts"
import type { Passage } from "../../report/passage.ts"
import { shareHolds } from "../share/share-of.ts"
import { chanceOfSlip } from "./chance.ts"
import type { Frame } from "./frame.ts"
import { frontName } from "./names.ts"
import { type SumReading, sumOf } from "./readings.ts"
import { isRow } from "./shape.ts"

/**
 * 处分271人，其中党纪处分211人，政务处分80人: one person may be counted under several heads; figures so large that chance
 * hardly brings them within one digit of the total are no such heads.
 */
export const mayOverlap = (frame: Frame, reading: SumReading): boolean =>
  tellsQualities(frame, reading) || mayCountTwice(frame, reading)

/** 审核人员74名，其中本科以上37名，法律专业40名，具有资格2名: one person has several of these, but one age only (0—17岁、18岁以上分别为…). */
const tellsQualities = ({ opening }: Frame, reading: SumReading): boolean =>
  opening === "ofWhich" &&
  reading.total.dimension === "persons" &&
  !isRow(reading) &&
  reading.parts.some(({ quantity }) => quality.test(frontName(quantity)))

const quality =
  /学历|学位|专业|职称|资格|证书|背景|党员|女性|妇女|年龄|岁|以上|以下|骨干|专家|高级|中级|获得|取得|具有|具备/

const mayCountTwice = ({ opening }: Frame, reading: SumReading): boolean =>
  opening === "ofWhich" &&
  reading.parts.length === 2 &&
  reading.parts.every(({ quantity }) => quantity.dimension === "persons") &&
  chanceOfSlip(reading) > 0.005 &&
  isBelow(reading.total.interval, sumOf(reading)) &&
  !isBelow(scaleInterval(reading.total.interval, usualOverlap), sumOf(reading))

/** Heads that overlap count a quarter of the persons twice at most; more is no overlap. */
const usualOverlap = rational(5n, 4n)

/** 干部120人，妇女干部30人: the name of one part says that it is among another. */
export function holdsSubset({ parts }: SumReading): boolean {
  const names = parts.map(({ quantity }) => frontName(quantity)).filter((name) => name.length > 1)
  return names.some((name) => names.some((other) => other.length > name.length && other.endsWith(name)))
}

/** 审结9000件，其中调解3000件，撤诉1000件，调解撤诉率44.4%: the parts together have a rate, so that they are not all there are. */
export function isConfirmedByRate(reading: SumReading, { quantities }: Passage): boolean {
  const last = reading.parts.at(-1)?.quantity
  const next = quantities[(last?.index ?? 0) + 1]
  if (last === undefined || next?.dimension !== "percent" || next.sentence !== last.sentence) return false
  return next.role !== "growth" && shareHolds(sumOf(reading), reading.total.interval, next)
}

/** 合计530万元，其中总公司430万元，分支机构600万元: no reading makes a part larger than its whole. */
export const holdsTooMuch = ({ total, parts }: SumReading): boolean =>
  parts.some(({ quantity }) => quantity.unit === total.unit && isBelow(total.interval, quantity.interval))
