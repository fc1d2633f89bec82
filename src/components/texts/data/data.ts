/** What the data page says, computed from the manifest. */
import {agreementOf, finalRows, slopeRows, spans, stakeCoverage} from "../../base/snapshot/coverage.js";
import {count, counted, fixed, percent} from "../../base/words/format.js";
import type {Break, Manifest} from "../../base/snapshot/manifest.js";
import {scoreWords} from "../../base/scores/outcomes.js";
import {listed} from "../../base/words/words.js";

/** Whether every row was used, how many there are, and whether their stakes add up: at most 25 words and 3 numbers. */
export function dataAnswer(manifest: Manifest): string {
  const {rows, models, rounds} = manifest;
  const dropped = droppedIn(manifest);
  if (dropped)
    return `Of ${counted(rows.read, "row")} read, ${count(dropped)} were dropped; the others cover ${counted(rounds, "round")}. ${reconciled(manifest)}`;
  const used = rows.merged ? "Every row was used, doubles as one" : "Every row was used";
  return `${used}: ${counted(rows.kept, "row")} of ${counted(models, "model")} in ${counted(rounds, "round")}. ${reconciled(manifest)}`;
}

const droppedIn = ({rows}: Pick<Manifest, "rows">) => Object.values(rows.dropped).reduce((sum, n) => sum + n, 0);

/** What became of the rows that are not there, as the head of the fold that names them. */
export function droppedText(manifest: Pick<Manifest, "rows">): string {
  const {rows} = manifest;
  const dropped = droppedIn(manifest);
  const lost = dropped ? `${count(dropped)} of ${counted(rows.read, "row")} dropped` : "No row dropped";
  return rows.merged ? `${lost}, ${counted(rows.merged, "double")} merged` : lost;
}

function reconciled({coverage}: Manifest): string {
  const {known, off} = agreementOf(coverage, "at_stake");
  if (noStake(coverage)) return "No stake is known.";
  if (!known.length) return "No official total is known to check their stakes.";
  if (!off.length) return "Their stakes match the official totals.";
  return `In ${off.length === known.length ? "no round do" : "some rounds"} their stakes ${off.length === known.length ? "match" : "miss"} the official totals.`;
}

const noStakeWords = "No stake is known to compare with an official total";
const noStake = (coverage: Manifest["coverage"]) => coverage.every(({at_stake: own}) => own === null);

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, text.lastIndexOf(",", 60))} and more` : text);

interface Ends {
  first: {round: number; share: number};
  last: {round: number; share: number};
  furthest: {round: number; share: number};
  known: number;
  unknown: number;
}

function coverageEnds({coverage}: Pick<Manifest, "coverage">): Ends | null {
  const rows = stakeCoverage(coverage);
  const known = rows.flatMap(({round, share}) => (share === null ? [] : [{round, share}]));
  if (!known.length) return null;
  const off = (r: {share: number}) => Math.abs(r.share - 1);
  const furthest = known.reduce((a, b) => (off(b) > off(a) ? b : a));
  return {
    first: known[0],
    last: known[known.length - 1],
    furthest,
    known: known.length,
    unknown: rows.length - known.length
  };
}

export function coverageTitle(manifest: Pick<Manifest, "coverage">): string {
  if (noStake(manifest.coverage)) return noStakeWords;
  if (!coverageEnds(manifest)) return "No round has an official total of stakes to compare with";
  const {known, off} = agreementOf(manifest.coverage, "at_stake");
  if (off.length) return `The rows miss the official stake in ${counted(off.length, "round")}`;
  return known.length === manifest.coverage.length
    ? "The rows hold all of the official stake in every round"
    : "Every round with an official total has all of its stake";
}

/** Whether no round is known to miss a part of its official stake. */
export const nothingMissing = ({coverage}: Pick<Manifest, "coverage">) => !agreementOf(coverage, "at_stake").off.length;

/** Which rounds do not hold the official stake, for the fold under the figure. */
export function coverageNotes({coverage}: Pick<Manifest, "coverage">): string[] {
  const {known, off} = agreementOf(coverage, "at_stake");
  const agree = `${count(known.length - off.length)} of ${counted(known.length, "round")} agree to a part in 1,000`;
  return known.length ? [off.length ? `${agree}; the others are ${shortened(spans(off))}` : agree] : [];
}

export function coverageAlt(manifest: Pick<Manifest, "coverage">): string {
  const bounds = coverageEnds(manifest);
  if (!bounds) return `${coverageTitle(manifest)}.`;
  const {first, last, furthest, unknown} = bounds;
  return (
    `Share of the official stake that the rows of a round hold: ${percent(first.share, 1)} in round ${first.round}, ` +
    `${percent(last.share, 1)} in round ${last.round}, furthest from all of it in round ${furthest.round} with ${percent(furthest.share, 1)}. ` +
    `${counted(unknown, "round")} without an official total or with nothing at stake.`
  );
}

/** A step of this share of the slope is a change of scale. */
const leastStep = 0.2;

const isStep = ({step}: Break) => step !== null && Math.abs(step - 1) > leastStep;

type Slopes = Pick<Manifest, "coverage" | "breaks"> & Partial<Pick<Manifest, "columns" | "rows">>;

/** Why no round has a slope: a score that no row has, else too few rows; null where one has. */
export function noSlope({coverage, columns = [], rows}: Slopes): string | null {
  if (coverage.some(({slope}) => slope !== null)) return null;
  const missing = (["mmc", "corr", "cwmm"] as const).filter((name) =>
    columns.some(({column, nulls}) => column === name && nulls === rows?.kept)
  );
  const why = missing.length
    ? `: ${listed(missing.map((name) => scoreWords[name]))} ${missing.length > 1 ? "are" : "is"} not known`
    : "";
  return `MMC per unit of CORR cannot be computed in any round${why}`;
}

/** Median slopes of the regimes in their order; unknown ones left out. */
function levels(manifest: Slopes): number[] {
  const byRegime = new Map(slopeRows(manifest).map((r) => [r.regime, r.regime_slope]));
  return [...byRegime.values()].flatMap((level) => (level === null ? [] : [level]));
}

export function slopeTitle(manifest: Slopes): string {
  const found = levels(manifest);
  if (!found.length) return noSlope(manifest)!;
  const steps = manifest.breaks.filter(isStep);
  if (!steps.length) return "MMC keeps its scale across these rounds";
  return steps.length === 1
    ? `MMC changes its scale at round ${steps[0].round}`
    : `MMC changes its scale at ${steps.length} rounds`;
}

export function slopeAlt(manifest: Slopes): string {
  const found = levels(manifest);
  if (!found.length) return `${noSlope(manifest)}.`;
  const marks = manifest.breaks.map((b) => `round ${b.round}`);
  const breaks = marks.length ? ` Breaks are marked at ${marks.join(", ")}.` : " No break is marked.";
  return `Within-round slope of MMC on CORR, one dot per round: the median is ${found.map((l) => fixed(l, 2)).join(", then ")}.${breaks}`;
}

/** One line per break: where, who says so, how large the step is. */
export function breakLine({round, named, step, about}: Break): string {
  const size = step === null ? "the size of the step is not known" : `MMC per unit of CORR times ${fixed(step, 2)}`;
  return `From round ${round}, ${named ? "by the rule table" : "found in the data, named by no rule"} (${size}): ${about}.`;
}

/** One line for each way in which the source's rules of rounds differ from the rule table's. */
export const differenceLines = ({rule_differences}: Pick<Manifest, "rule_differences">): string[] =>
  rule_differences.map(({about, rounds}) => {
    const named = `${rounds.length === 1 ? "round" : "rounds"} ${shortened(spans(rounds))}`;
    return `${named}: the API says ${about} as the rule table has it; the API's is taken`;
  });

/** Steps in NMR at stake that are no breaks, with what explains them. */
export const stepLines = ({stake_steps}: Pick<Manifest, "stake_steps">): string[] =>
  stake_steps.flatMap(({round, about, explained}) =>
    explained === null ? [] : [`a step at round ${round}, explained: ${about}; ${explained}`]
  );

/** Breaks that no rule names, and steps with what explains them. */
export const foundLines = ({breaks, stake_steps}: Pick<Manifest, "breaks" | "stake_steps">): string[] => [
  ...breaks.flatMap(({round, named, about}) => (named ? [] : [`a break at round ${round}: ${about}`])),
  ...stepLines({stake_steps})
];

/** Which scores will not move any more, and where the newest of them ends. */
export function finalText({coverage}: Pick<Manifest, "coverage">): string {
  const rows = finalRows(coverage);
  const newest = coverage[coverage.length - 1].round;
  if (!rows.length) return "The source says of each round whether it has resolved, not which of its scores are final.";
  const behind = rows.filter((row) => row.last! < newest);
  if (!behind.length) return `Every score that has a value is final up to the newest round, ${newest}.`;
  const parts = behind.map(({score, last}) => `${score} up to round ${last}`);
  return `The newest round is ${newest}. Final are ${listed(parts)}; what is newer may still move, and is fetched again each time.`;
}

/** Fields that the answers about some rounds lack. */
export function lackingLines({lacking = []}: Pick<Manifest, "lacking">): string[] {
  return lacking.map(
    ({field, rounds}) => `${field}: ${counted(rounds.length, "round")} without it, ${shortened(spans(rounds))}`
  );
}
