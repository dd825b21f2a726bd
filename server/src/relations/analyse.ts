import { analysePassage, type Passage } from "../report/passage.ts"
import { createMemory, type Memory } from "../text/memory.ts"
import { convict } from "./convict.ts"
import { holdsBareCount } from "./count/list-count.ts"
import { holdsSlogan } from "./count/slogan-list.ts"
import { type Diagnosis, diagnose } from "./diagnose.ts"
import type { JudgedRelation, PassageRelation } from "./relation.ts"
import type { Supervise } from "./supervise.ts"

/** A passage with its figures, the relations between them and what is wrong. All offsets are local to `text`. */
export interface PassageAnalysis {
  readonly text: string
  readonly passage: Passage
  readonly relations: readonly JudgedRelation[]
  readonly diagnoses: readonly Diagnosis[]
  readonly memory: Memory
}

/** Analyses a passage; depends on its text only, so that results can be kept by text. */
export function analyseText(
  text: string,
  relations: readonly PassageRelation[],
  supervise: Supervise,
): PassageAnalysis {
  const passage = analysePassage(text)
  const judged =
    passage.quantities.length === 0 && !holdsBareCount(text) && !holdsSlogan(text)
      ? []
      : convict(relations.flatMap((relation) => supervise(relation.id, () => relation.run(passage)) ?? [])).filter(
          ({ isSilent, verdict }) => !isSilent || verdict.kind === "conflict",
        )
  return { text, passage, relations: judged, diagnoses: diagnose(judged), memory: createMemory() }
}
