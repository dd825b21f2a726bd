import type { BalanceTerm } from "./profile.ts"

/** What the year before left open: cases and requests alike. */
export const carriedIn: BalanceTerm = {
  name: "上年结转",
  endings: ["上年结转", "上年度结转", "上期结转", "上年转入", "上年度转入", "往年结转", "以往年度结转", "年结转"],
  not: ["结转下", "转下年", "转至下"],
  mayBeHeld: true,
}
