/** What lies behind the claims on stake increases, by the one rule that the page of stake events has too. */
import {crowdingOf} from "../../base/events/crowding.js";
import type {Crowding} from "../../base/events/crowding.js";
import type {Fall, Told} from "../../base/events/crowding-verdict.js";
import {levelTest} from "../../base/events/tests.js";
import type {TableOf} from "../../base/catalogue/rows.js";
import type {Verdict} from "../../statistics/comparison/verdict.js";
import {intervalKey} from "../result/interval-keys.js";
import {noEvidence, periodsOf, roundsIn} from "./context.js";
import type {Context, Evidence, Estimator} from "./context.js";

/** Tests by name and outcome: the intervals that a verdict rests on. */
type Tests = readonly (readonly [test: string, outcome: string])[];

const level = [levelTest, "mmc"] as const;
const falls: Record<Fall, Verdict> = {falls: "supported", "does not": "contradicted", unclear: "unclear"};

/** What closeness takes of MMC after a raise. */
export function crowding(context: Context): Evidence {
  const sharp = [["part", "overlap"] as const, ["stacked", "cwmm"] as const];
  return judgedBy(context, ({word, overlap}) => ({
    ...{told: overlap, verdict: word},
    tests: word === "contradicted" ? [...sharp, level] : sharp
  }));
}

/** The change of MMC after a raise. */
export function mmcFalls(context: Context): Evidence {
  const own = ["change", "mmc"] as const;
  return judgedBy(context, ({change, falls: {mmc}}) => ({
    ...{told: change, verdict: falls[mmc]},
    tests: mmc === "does not" ? [own, level] : [own]
  }));
}

function judgedBy(context: Context, read: (found: Crowding) => {told: Told; verdict: Verdict; tests: Tests}): Evidence {
  const result = context.table("event-tests");
  const found = crowdingOf(result as {table: TableOf<"event-tests">});
  if (!found || found.regime !== context.regime) return noEvidence(context, "no event counts");
  const {told, verdict, tests} = read(found);
  const rounds = roundsIn(context, result);
  const [estimator, ...others] = tests.map(([test, outcome]): Estimator => ({
    table: "event-tests",
    key: intervalKey("event-tests", {column: "estimate", row: {test, outcome, adjust: "others"}}, result.settings)
  }));
  return {
    ...{...told, verdict, estimator, others, n: found.events, unit: "events", grows: false},
    ...{rounds: rounds.length, periods: periodsOf(context.panel, rounds), score_regime: context.regime},
    why: told.low === null ? "too few accounts or dates for an interval" : null
  };
}
