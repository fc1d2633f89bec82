/** Claims on likeness and MMC: what the deciles have, and where the fall between them sits. */
import type {Interval} from "../../base/kit/interval.js";
import {asArticle} from "../../base/settings/presets.js";
import {evidenceOf, noEvidence, rowsIn} from "./context.js";
import type {Context, Evidence} from "./context.js";

/** Mean MMC of one cwmm decile of all model-rounds. */
export const penaltyDecile =
  (group: number) =>
  (context: Context): Evidence => {
    const result = context.table("penalty", asArticle("penalty"));
    const row = rowsIn(context, result.table).find((r) => r.group === group);
    return evidenceOf(context, {result, row, column: "mmc_mean"}, {unit: "model-rounds", grows: true});
  };

/** An interval of 95 % widened so that `looks` of them hold together (Bonferroni, normal), for five: z(0.995) / z(0.975). */
const widened = 2.5758293035489 / 1.959963984540054;

/** Of deciles 1 to 5, the mean MMC that lies farthest from a range; its interval holds for all five together. */
export const farthestOfFive =
  ({low, high}: Interval) =>
  (context: Context): Evidence => {
    const all = [1, 2, 3, 4, 5].map((group) => ({group, evidence: penaltyDecile(group)(context)}));
    const known = all.filter(({evidence}) => evidence.estimate !== null);
    if (known.length < all.length) return noEvidence(context, "too few rows for ten groups");
    const away = ({evidence: {estimate}}: (typeof all)[number]) => Math.max(low - estimate!, estimate! - high);
    const {group, evidence} = known.reduce((a, b) => (away(b) > away(a) ? b : a));
    const wide = (end: number | null) =>
      end === null ? null : evidence.estimate! + widened * (end - evidence.estimate!);
    const why = evidence.why ?? `decile ${group} is the one farthest off; its interval allows for five looks`;
    return {...evidence, low: wide(evidence.low), high: wide(evidence.high), why};
  };

/** Bottom less top decile, ranked inside each round. */
export function penaltyFall(context: Context): Evidence {
  return shape("fall")(context);
}

/** A statistic of the table `penalty-shape`. */
export const shape =
  (statistic: string, why: string | null = null) =>
  (context: Context): Evidence => {
    const result = context.table("penalty-shape");
    const row = rowsIn(context, result.table).find((r) => r.statistic === statistic);
    const found = evidenceOf(
      context,
      {result, row, column: "estimate"},
      {unit: "model-rounds", grows: true, n: result.used}
    );
    return found.estimate === null && why ? {...found, why} : found;
  };
