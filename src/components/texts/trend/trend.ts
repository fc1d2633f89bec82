/** What the trend page says, computed from its stretches of rounds and the lines through them. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {leavesOut} from "../../base/kit/interval.js";
import {clusterIn} from "../../base/words/clustered.js";
import {fewModels} from "../../base/kit/constants.js";
import {correlation, count, counted, signed} from "../../base/words/format.js";
import {regimeStart, rules} from "../../base/rounds/regimes.js";
import type {RuleKind} from "../../base/rounds/regimes.js";
import {boundsText, leastRounds, moverOf, perYear, slopeText, wayOf} from "../../base/trend/slopes.js";
import type {Slope, SlopeName, Way} from "../../base/trend/slopes.js";
import {stakeWay} from "../../base/trend/ways.js";
import {inner} from "../../base/words/words.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Stretch, TrendRow} from "../../tables/trend/stretches.js";

const none = "No stretch of rounds is long enough for a line";
const noneWhy = `No stretch of rounds is long enough: a line takes ${leastRounds} rounds of one cadence and regime, of at least ${fewModels} models each`;
const words = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** `the weekly rounds 181 to 237` */
const named = ({cadence, rows}: Stretch) =>
  `the ${words[cadence]} rounds ${rows[0].round} to ${rows[rows.length - 1].round}`;

/** The slope of a statistic in a stretch; undefined where no line could be laid. */
const slopeOf = (stretch: Pick<Stretch, "slopes">, name: SlopeName): Slope | undefined => stretch.slopes?.[name];

/** The stretch that the title speaks of: the newest whose slope has an interval, of those that end in one week the longest. */
export function headline(stretches: readonly Stretch[]): Stretch | null {
  const told = stretches.filter((s) => stakeWay(s) !== "unknown");
  const last = Math.max(...told.map((s) => s.rows[s.rows.length - 1].round));
  const newest = told.filter((s) => last - s.rows[s.rows.length - 1].round < 5);
  return newest.reduce<Stretch | null>((best, s) => (best && best.rows.length >= s.rows.length ? best : s), null);
}

const similarity = "Stake-weighted similarity";

export function trendTitle(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return none;
  const way = stakeWay(found);
  const mover = moverOf(found.slopes);
  if (way === "open") return `Whether ${inner(similarity)} to the meta-model rises is unclear`;
  if (mover === "weights") return `${similarity} ${way} because stake moved between models`;
  if (mover === "unclear") return `${similarity} ${way}, perhaps because stake moved between models`;
  if (way === "does not change") return `${similarity} to the meta-model does not change`;
  return `${similarity} to the meta-model ${way}: ${perYear(slopeOf(found, "cwmm_stake_mean")!.slope)} a year`;
}

/** What the slope does to the distance from zero, whichever side is ahead. */
function gapWay(stretch: Stretch): string | null {
  const way = wayOf(slopeOf(stretch, "gap_mean"));
  if (way !== "rises" && way !== "falls") return null;
  const ahead = stretch.rows.reduce((sum, r) => sum + r.gap_mean, 0) >= 0;
  return ahead === (way === "rises") ? "widens" : "narrows";
}

export function gapTitle(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return none;
  const slope = slopeOf(found, "gap_mean");
  const gap = "he gap between stake-weighted and unweighted similarity";
  const way = gapWay(found);
  if (way) return `T${gap} ${way}: ${perYear(slope!.slope)} a year`;
  if (wayOf(slope) === "does not change") return `T${gap} does not change`;
  return `Whether t${gap} widens is unclear`;
}

const movers = {
  weights: "The weights moved, not the models",
  unclear: "Unclear whether models or weights moved"
};

/** What to say instead of a way, where not the models, or perhaps not they, moved the stake-weighted mean. */
function moverText({slopes}: Stretch): string | null {
  const mover = moverOf(slopes);
  return mover === "weights" || mover === "unclear" ? movers[mover] : null;
}

const raises =
  "A raise moves weights: the stake-weighted mean then moves, though no model gets closer to the meta-model or further from it";

/** `stake-weighted similarity rises by 0.050 a year`; a way is named only where it is clear. */
function movesText(found: Stretch, {what = inner(similarity)} = {}): string {
  const slope = slopeOf(found, "cwmm_stake_mean")!.slope;
  const way = stakeWay(found);
  if (way === "does not change") return `${what} does not change`;
  if (way === "open") return `${what} moves by ${perYear(slope)} a year, perhaps by chance`;
  return `${what} ${way} by ${perYear(Math.abs(slope!)).replace("+", "")} a year`;
}

/** The answer to the page's question. */
export function trendAnswer(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return `${noneWhy}.`;
  const mover = moverText(found);
  const what = mover ? {} : {what: "stake-weighted similarity to the meta-model"};
  return `${mover ?? verdicts[stakeWay(found)]}: ${movesText(found, what)}${stakeWay(found) === "open" ? "," : ""} over ${named(found)}.`;
}

const verdicts: Record<Way, string> = {
  rises: "Yes",
  falls: "No, it shrinks",
  "does not change": "No",
  open: "Unclear",
  unknown: "Too little data"
};

/** What goes with the answer's number, for those who open it. */
export function trendNotes(stretches: readonly Stretch[]): string[] {
  const found = headline(stretches);
  if (!found) return [];
  return [
    `Over ${named(found)} the line through the stake-weighted mean moves by ${slopeText(slopeOf(found, "cwmm_stake_mean"), {first: true})}, ` +
      `with each model’s weight held fixed by ${slopeText(slopeOf(found, "fixed_weights"))}`,
    `The line through the mean over models moves by ${slopeText(slopeOf(found, "cwmm_mean"))}${membership(found)}`,
    `The gap between the two moves by ${slopeText(slopeOf(found, "gap_mean"))}${agreement(stretches, found)}`,
    ...(moverText(found) ? [raises] : [])
  ];
}

/** Whether the mean over models moves because other models came: it clearly moves, by more than the same models do. */
function membership(stretch: Stretch): string {
  const [all, same] = [slopeOf(stretch, "cwmm_mean"), slopeOf(stretch, "fixed_membership")];
  const text = `, that of the same models throughout by ${slopeText(same)}`;
  const moves = ["rises", "falls"].includes(wayOf(all));
  const apart = same !== undefined && leavesOut(estimateIn(same, "slope"), all!.slope!);
  return moves && apart ? `${text}, so that who takes part may be what changes` : text;
}

/** Whether the other stretches say the same. */
function agreement(stretches: readonly Stretch[], found: Stretch): string {
  const others = stretches.filter((s) => s !== found && stakeWay(s) !== "unknown");
  if (!others.length) return "";
  if (others.length === 1) {
    const [other] = others;
    return `; over ${named(other)}, ${apart(other, found)}, the stake-weighted mean moves by ${slopeText(slopeOf(other, "cwmm_stake_mean"))}`;
  }
  const times = (way: Way) => count(others.filter((s) => stakeWay(s) === way).length);
  return `; of the other ${count(others.length)} stretches the stake-weighted mean rises in ${times("rises")} and falls in ${times("falls")}, the rest are unclear`;
}

const apart = (other: Stretch, found: Stretch) =>
  other.cadence === found.cadence ? "on the other side of a break" : "another cadence";

/** Every stretch with its lines, or why it has none; and how much of a stake-weighted line rests on one account. */
export function stretchTexts(stretches: readonly Stretch[], who: string): string[] {
  return stretches.map((s) => {
    const few = s.few ? ` (${counted(s.few, "round")} with fewer than ${fewModels} models left out)` : "";
    const name = `${named(s)
      .replace(/^the w/, "W")
      .replace(/^the /, "")}, scores ${s.score}, staking ${s.staking}`;
    const rounds = counted(s.rows.length - s.few, "round");
    if (!s.slopes) return `${name}: no line through ${rounds}${few}.`;
    const of = (key: SlopeName) => slopeText(slopeOf(s, key));
    return (
      `${name}, ${rounds}${few}: stake-weighted mean ${of("cwmm_stake_mean")}${withoutText(s, who)}; with weights held fixed ${of("fixed_weights")}; mean over models ${of("cwmm_mean")}, ` +
      `median ${of("cwmm_median")}, the same models ${of("fixed_membership")}; gap of means ${of("gap_mean")}.`
    );
  });
}

function withoutText(stretch: Stretch, who: string): string {
  const {least = null, most = null} = slopeOf(stretch, "cwmm_stake_mean") ?? {};
  return least === null ? "" : `, without any one ${who} between ${perYear(least)} and ${perYear(most)}`;
}

/** Who is left out of a stake-weighted number: the unit by which errors are clustered, as the table says. */
export const clusterWord = ({intervals = []}: Pick<TableResult, "intervals">): string =>
  clusterIn(intervals.map(({method}) => method));

/** How much of the stake-weighted mean rests on few: its effective number, and its range without one account or model. */
export function weightNote(stretches: readonly Stretch[], who: string): string {
  const rows = stretches.flatMap((s) => s.rows).filter((r) => r.n >= fewModels);
  if (!rows.length) return "No round has enough models to tell on how few the stake-weighted mean rests";
  const sizes = rows.map((r) => r.n_eff);
  const moved = rows.flatMap((r) => {
    const {cwmm_stake_mean: mean, cwmm_stake_mean_least: least, cwmm_stake_mean_most: most} = r;
    return least == null || most == null ? [] : [{round: r.round, by: Math.max(mean - least, most - mean)}];
  });
  const largest = moved.reduce((a, b) => (b.by > a.by ? b : a), {round: NaN, by: -1});
  const size = `The stake of a round weighs like ${count(Math.min(...sizes))} to ${count(Math.max(...sizes))} equal ones (n_eff)`;
  if (largest.by < 0) return size;
  return `${size}; without any one ${who} its stake-weighted mean moves by at most ${signed(largest.by, 3).replace("+", "")} (round ${largest.round})`;
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

const lastOf = (stretch: Stretch): TrendRow => stretch.rows[stretch.rows.length - 1];

export function trendAlt(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  const start = `Correlation with the meta-model by round: stake-weighted mean and median, mean and median over models, both means of the same models throughout, in ${stretches.length === 1 ? "one stretch" : `${stretches.length} stretches`} of one cadence and regime.`;
  if (!found) return `${start} ${none}.`;
  const [first, last] = [found.rows[0], lastOf(found)];
  return (
    `${start} Over ${named(found)} the stake-weighted mean goes from ${correlation(first.cwmm_stake_mean)} to ${correlation(last.cwmm_stake_mean)}, ` +
    `its line by ${slopeText(slopeOf(found, "cwmm_stake_mean"), {first: true})}; the line of the mean over models goes by ` +
    `${slopeText(slopeOf(found, "cwmm_mean"))}, that of the same models by ${slopeText(slopeOf(found, "fixed_membership"))}.`
  );
}

export function gapAlt(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  const start = "Stake-weighted minus unweighted correlation with the meta-model, by round.";
  if (!found) return `${start} ${none}.`;
  const [first, last] = [found.rows[0], lastOf(found)];
  return (
    `${start} Over ${named(found)} the gap of the means goes from ${signed(first.gap_mean, 2)} to ${signed(last.gap_mean, 2)}, ` +
    `its line by ${slopeText(slopeOf(found, "gap_mean"), {first: true})}; the gap of the medians goes from ${signed(first.gap_median, 2)} to ${signed(last.gap_median, 2)}.`
  );
}

export function slopeTitle(stretches: readonly Stretch[]): string {
  const told = stretches.filter((s) => stakeWay(s) !== "unknown");
  if (!told.length) return none;
  const ways = told.map((s) => wayOf(slopeOf(s, "fixed_membership")));
  const times = (way: Way) => ways.filter((w) => w === way).length;
  const [closer, away] = [times("rises"), times("falls")];
  const where = (n: number) => (told.length === 1 ? "" : ` in ${count(n)} of the stretches`);
  if (closer && away) return "The same models get closer in some stretches, move away in others";
  if (closer) return `The same models get closer to the meta-model${where(closer)}`;
  if (away) return `The same models move away from the meta-model${where(away)}`;
  return "Of the same models, no rise or fall is clear";
}

export function slopeAlt(stretches: readonly Stretch[]): string {
  const start = "Slopes per year with their 95 % intervals, by stretch of rounds.";
  const lines = stretches.flatMap((s) => {
    const slope = slopeOf(s, "cwmm_stake_mean");
    const same = slopeOf(s, "fixed_membership");
    if (slope?.slope == null) return [];
    const bounds = slope.slope_low === null ? "" : `, ${boundsText(slope)}`;
    return [
      `Over ${named(s)}: stake-weighted mean ${perYear(slope.slope)}${bounds}; with weights held fixed ${slopeText(slopeOf(s, "fixed_weights"))}; the same models ${slopeText(same)}.`
    ];
  });
  return [start, ...(lines.length ? lines : [`${none}.`])].join(" ");
}

/** How the lines are drawn, for the caption. */
export function smoothingNote(smoothing: number): string {
  if (smoothing === 1) return "One point per round";
  return `Trailing means of ${smoothing} rounds of one cadence and regime, drawn where all ${smoothing} are there; the numbers in words are not smoothed`;
}

/** One line for the page that holds all findings. */
export function trendTakeaway(stretches: readonly Stretch[]): string {
  const found = headline(stretches);
  if (!found) return `${none}.`;
  const start = {
    rises: "Crowding grows",
    falls: "Crowding shrinks",
    "does not change": "Crowding does not grow",
    open: "Whether crowding grows is unclear",
    unknown: "Too little data on whether crowding grows"
  }[stakeWay(found)];
  return `${moverText(found) ?? start}: ${movesText(found)}.`;
}
