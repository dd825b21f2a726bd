import fc from "fast-check"

/**
 * The same cases for everybody, so that a change is judged and not the dice: what is red was made red by the change.
 * `SEED=$RANDOM npm test` looks at other cases; a failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 2026) })
