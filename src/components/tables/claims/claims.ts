import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Claimed} from "../../base/claims/claimed.js";
import {ledger} from "../../base/claims/ledger.js";
import type {Call} from "../../base/claims/statistics.js";
import {causeOf} from "../../base/words/cause.js";
import {contextOf} from "./context.js";
import type {Context, Evidence} from "./context.js";
import {decidingIn} from "./deciding.js";
import {directionOf, sizeOf} from "./judged.js";
import {statisticOf} from "./statistics.js";
import type {TableResult} from "../result/result.js";
import {selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

/** The ledger of claims held against the newest score regime of the chosen rounds: no claim crosses a break. */
export function claims(panel: Panel, settings: Settings): TableResult<"claims"> {
  const context = contextOf(panel, settings);
  const all = ledger.map((claim) => {
    const find = (of: Call) => explained(of, context);
    const evidence = find(claim.of);
    const {size, shrink} = sizeOf(claim, evidence, context);
    const counts = size === "unclear" || !claim.fact;
    return {
      ...{claim, size, ...(counts ? decidingIn(evidence, shrink) : {evidence, decides: null})},
      ...directionOf(claim, evidence, find),
      instead: find(claim.instead.of)
    };
  });
  const of = <K extends keyof Evidence>(name: K) => all.map(({evidence}) => evidence[name]);
  const bounds = all.map(({claim}) => claimedBounds(claim.claimed));
  const {rows, left} = selectRows(panel, {rounds: settings.rounds});
  return {
    name: "claims",
    settings,
    table: tableOf("claims", {
      claim: all.map(({claim}) => claim.id),
      theme: all.map(({claim}) => claim.theme),
      claimed_from: bounds.map(([from]) => from),
      claimed_to: bounds.map(([, to]) => to),
      ...{
        estimate: of("estimate"),
        estimate_low: of("low"),
        estimate_high: of("high"),
        before: of("before").map((b) => b ?? null)
      },
      ...{n: of("n"), unit: of("unit"), rounds: of("rounds"), periods: of("periods"), score_regime: of("score_regime")},
      fact: all.map(({fact}) => fact),
      direction: all.map(({direction}) => direction),
      behind: all.map(({behind}) => behind.estimate),
      behind_low: all.map(({behind}) => behind.low),
      behind_high: all.map(({behind}) => behind.high),
      behind_of: all.map(({behind}) => nameOf(behind)),
      behind_why: all.map(({behind}) => behind.why),
      size: all.map(({size}) => size),
      decides: all.map(({decides}) => decides),
      why: of("why"),
      interval_of: all.map(({evidence}) => nameOf(evidence)),
      instead_of: all.map(({instead}) => nameOf(instead)),
      instead: all.map(({instead}) => instead.estimate),
      instead_low: all.map(({instead}) => instead.low),
      instead_high: all.map(({instead}) => instead.high),
      instead_why: all.map(({instead}) => instead.why)
    }),
    ...used(panel, rows),
    left,
    intervals: [
      {columns: estimatesOf("claims"), method: "95 % intervals as in the tables that the statistics come from"}
    ]
  };
}

/** Where there is no estimate as a table that was asked for has nothing to show, that is why. */
function explained(call: Call, context: Context): Evidence {
  const asked: TableResult[] = [];
  const table: Context["table"] = (name, texts) => {
    const result = context.table(name, texts);
    asked.push(result);
    return result;
  };
  const found = statisticOf(call)({...context, table});
  const none = asked.map(causeOf).find((cause) => cause !== null);
  return found.estimate === null && none ? {...found, why: none} : found;
}

/** `event-summary: change of mmc, others`: by which withheld.ts finds out whether the interval holds; several with a semicolon. */
const nameOf = ({estimator, others = [], low}: Evidence) =>
  estimator && low !== null ? [estimator, ...others].map(({table, key}) => `${table}: ${key}`).join("; ") : null;

/** Where the claimed value lies: one number twice, both ends of a range, an open end null, the margin of flat as a share. */
function claimedBounds(claimed: Claimed): [number | null, number | null] {
  if ("value" in claimed) return [claimed.value, claimed.value];
  if ("above" in claimed) return [claimed.above, null];
  if ("below" in claimed) return [null, claimed.below];
  if ("flat" in claimed) return [-claimed.flat, claimed.flat];
  return [claimed.low, claimed.high];
}
