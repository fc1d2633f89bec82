/** What the trend page says, computed from its stretches of rounds. */
import {endRounds, fewModels} from "../base/constants.js";
import {correlation, count, counted, signed} from "../base/format.js";
import {regimeStart, rules} from "../base/regimes.js";
import type {RuleKind} from "../base/regimes.js";
import type {Ends, Stretch, TrendName} from "../tables/stretches.js";

type Compared = Stretch & {ends: Ends};

const none = "No stretch of rounds is long enough to compare its ends";
const words = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** `the weekly rounds 181 to 237` */
const named = ({cadence, rows}: Stretch) =>
  `the ${words[cadence]} rounds ${rows[0].round} to ${rows[rows.length - 1].round}`;

/** The stretch that the title speaks of: the newest with ends to compare, of those that end in one week the longest. */
export function headline(stretches: readonly Stretch[]): Compared | null {
  const compared = stretches.filter((s): s is Compared => s.ends !== null);
  const last = Math.max(...compared.map((s) => s.rows[s.rows.length - 1].round));
  const newest = compared.filter((s) => last - s.rows[s.rows.length - 1].round < 5);
  return newest.reduce<Compared | null>((best, s) => (best && best.rows.length >= s.rows.length ? best : s), null);
}

/** From the first to the last ten rounds, as the two decimals shown say. */
function way({ends}: Compared, name: TrendName): "rises" | "falls" | "does not change" {
  const [first, last] = [ends.first[name], ends.last[name]];
  if (correlation(first) === correlation(last)) return "does not change";
  return last > first ? "rises" : "falls";
}

/** `rises from 0.70 to 0.75`, `does not change (0.70)` */
function change(stretch: Compared, name: TrendName): string {
  const {first, last} = stretch.ends;
  const found = way(stretch, name);
  if (found === "does not change") return `${found} (${correlation(last[name])})`;
  return `${found} from ${correlation(first[name])} to ${correlation(last[name])}`;
}

/** Wider or narrower is about the distance from zero, whichever side is ahead. */
function gapChange({ends: {first, last}}: Compared): string {
  const [a, b] = [signed(first.gap_mean, 2), signed(last.gap_mean, 2)];
  if (a === b) return `stays at ${b}`;
  if (first.gap_mean * last.gap_mean < 0) return `turns from ${a} to ${b}`;
  return `${Math.abs(last.gap_mean) > Math.abs(first.gap_mean) ? "widens" : "narrows"} from ${a} to ${b}`;
}

export function trendTitle(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return none;
  return `Stake-weighted likeness to the meta-model ${change(found, "cwmm_stake_mean")} over ${named(found)}`;
}

export function gapTitle(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return none;
  return `The gap between staked NMR and models ${gapChange(found)} over ${named(found)}`;
}

/** The answer to the page's question, in two sentences. */
export function trendAnswer(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found)
    return `${none}: it takes ${2 * endRounds} rounds of one cadence and regime with at least ${fewModels} models each.`;
  const {first, last} = found.ends;
  const verdict = {rises: "Yes, by this measure", falls: "No, it shrinks by this measure", "does not change": "No"}[
    way(found, "cwmm_stake_mean")
  ];
  return (
    `${verdict}: over ${named(found)}, the stake-weighted mean correlation with the meta-model ${change(found, "cwmm_stake_mean")} ` +
    `between the first ${endRounds} rounds (${first.from} to ${first.to}) and the last ${endRounds} (${last.from} to ${last.to}), the mean over models ${change(found, "cwmm_mean")}. ` +
    `The gap between the two ${gapChange(found)}${agreement(stretches, found)}.`
  );
}

/** Whether the other stretches say the same. */
function agreement(stretches: readonly Stretch[], found: Compared): string {
  const others = stretches.filter((s): s is Compared => s.ends !== null && s !== found);
  if (!others.length) return "";
  if (others.length === 1)
    return `; over ${named(others[0])}, ${apart(others[0], found)}, the stake-weighted mean ${change(others[0], "cwmm_stake_mean")}`;
  const times = (found: string) => count(others.filter((s) => way(s, "cwmm_stake_mean") === found).length);
  return `; in the other ${count(others.length)} stretches the stake-weighted mean rises ${times("rises")} times and falls ${times("falls")} times`;
}

const apart = (other: Stretch, found: Stretch) =>
  other.cadence === found.cadence ? "on the other side of a break" : "another cadence";

/** Every stretch with its ends, or why they are not compared. */
export function stretchTexts(stretches: readonly Stretch[]): string[] {
  return stretches.map((s) => {
    const few = s.few ? ` (${counted(s.few, "round")} with fewer than ${fewModels} models left out)` : "";
    const name = `${named(s)
      .replace(/^the w/, "W")
      .replace(/^the /, "")}, scores ${s.score}, staking ${s.staking}`;
    const rounds = counted(s.rows.length - s.few, "round");
    if (!s.ends) return `${name}: ${rounds} compared with nothing, it takes ${2 * endRounds}${few}.`;
    const {first, last} = s.ends;
    const pair = (key: TrendName, show: (v: number) => string) => `${show(first[key])} to ${show(last[key])}`;
    return (
      `${name}: rounds ${first.from} to ${first.to} against ${last.from} to ${last.to}. Stake-weighted mean ${pair("cwmm_stake_mean", correlation)}, ` +
      `median ${pair("cwmm_stake_median", correlation)}; mean over models ${pair("cwmm_mean", correlation)}, median ${pair("cwmm_median", correlation)}; ` +
      `gap of means ${pair("gap_mean", (v) => signed(v, 2))}${few}.`
    );
  });
}

/** What changed at each break between the stretches, from the rule table. */
export function breakTexts(stretches: readonly Stretch[]): string[] {
  const starts = (kind: RuleKind, labels: string[]) => {
    const unique = [...new Set(labels.map(regimeStart))].sort((a, b) => a - b).slice(1);
    return unique.map((round) => ({kind, round}));
  };
  const breaks = [
    ...starts(
      "score",
      stretches.map((s) => s.score)
    ),
    ...starts(
      "staking",
      stretches.map((s) => s.staking)
    )
  ].sort((a, b) => a.round - b.round);
  return breaks.map(({kind, round}) => {
    const rule = rules.find((r) => r.kind === kind && r.round === round);
    return `Round ${round}, ${kind === "score" ? "scores" : "staking"}: ${rule?.about ?? "a step found in the data, which no rule names"}.`;
  });
}

export function trendAlt(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  const start = `Correlation with the meta-model by round: stake-weighted mean and median, mean and median over models, in ${stretches.length === 1 ? "one stretch" : `${stretches.length} stretches`} of one cadence and regime.`;
  if (!found) return `${start} ${none}.`;
  return (
    `${start} Over ${named(found)}, from the first to the last ${endRounds}, the stake-weighted mean ${change(found, "cwmm_stake_mean")}, ` +
    `its median ${change(found, "cwmm_stake_median")}; the mean over models ${change(found, "cwmm_mean")}, their median ${change(found, "cwmm_median")}.`
  );
}

export function gapAlt(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  const start = "Stake-weighted minus unweighted correlation with the meta-model, by round.";
  if (!found) return `${start} ${none}.`;
  const {first, last} = found.ends;
  return (
    `${start} Over ${named(found)}, from the first to the last ${endRounds}, the gap of the means ${gapChange(found)}; ` +
    `the gap of the medians goes from ${signed(first.gap_median, 2)} to ${signed(last.gap_median, 2)}.`
  );
}

/** How the lines are drawn, for the caption. */
export function smoothingNote(smoothing: number): string {
  if (smoothing === 1) return "One point per round";
  return `Trailing means of ${smoothing} rounds of one cadence and regime, drawn where all ${smoothing} are there; the numbers in words are not smoothed`;
}

/** One sentence for the page that holds all findings. */
export function trendTakeaway(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return `${none}.`;
  const start = {
    rises: "Crowding grows",
    falls: "Crowding shrinks, not grows",
    "does not change": "Crowding does not grow"
  }[way(found, "cwmm_stake_mean")];
  return `${start}: the stake-weighted mean correlation with the meta-model ${change(found, "cwmm_stake_mean")} over ${named(found)}.`;
}
