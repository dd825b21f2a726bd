import { enforcementStatistics } from "./enforcement-statistics.ts"
import { fazhiAnnualReport } from "./fazhi-annual-report.ts"
import { generic } from "./generic.ts"
import { governmentWorkReport } from "./government-work-report.ts"
import { infoDisclosureAnnualReport } from "./info-disclosure-annual-report.ts"
import type { Profile } from "./profile.ts"
import { workPlan } from "./work-plan.ts"

/** All built-in profiles in the order in which titles are tried; the generic one is last and matches nothing. */
export const profiles: readonly Profile[] = [
  fazhiAnnualReport,
  infoDisclosureAnnualReport,
  governmentWorkReport,
  enforcementStatistics,
  workPlan,
  generic,
]
