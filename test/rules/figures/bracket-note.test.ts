import { bracketNote } from "../../../server/src/rules/figures/bracket-note.ts"
import { checkInvalid, checkValid } from "../../kit/check.ts"

describe("figures/bracket-note", () => {
  for (const text of [
    "受灾2100人（山区310人），转移1900人（山区280公顷）。",
    "受灾2100人（山区310人），绝收870公顷（山区120人），减产560公顷（山区95人），损失30万元（山区2人）。",
    "甲镇办结120件（其中行政处罚125件），甲镇办结120件（其中行政处罚125件）。",
    "绝收8700公顷（山区3000公顷），重灾1166公顷（山区3000公顷），轻灾3400公顷（山区910公顷）。",
    "检查企业870家（次），整改560家（次），复查310家（次），处罚12件（次）。",
  ])
    it(`accepts ${text}`, () => checkValid(bracketNote, text))

  for (const text of [
    "受灾2100人（山区310人），转移1900人（山区⟦280公顷⟧），绝收870公顷（山区120公顷），减产560公顷（山区95公顷）。",
    "绝收8700公顷（山区2960公顷），重灾1166公顷（山区⟦2960公顷⟧），轻灾3400公顷（山区⟦2960公顷⟧）。",
  ])
    it(`finds ${text}`, () => checkInvalid(bracketNote, text))
})
