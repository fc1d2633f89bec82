/** Intervals and p-values that mislead in worlds with known truth are not shown: here they are taken out of a table. Those that hold more than they should stay, and are called wide. */
import {entryOf} from "../../base/catalogue/index.js";
import type {TableName} from "../../base/catalogue/index.js";
import {intervalsOf} from "../../base/catalogue/names.js";
import {cadenceOf} from "../../base/rounds/calendar.js";
import {listed} from "../../base/words/words.js";
import {estimatorName} from "./estimator-name.js";
import {differenceKey, intervalKey} from "./interval-keys.js";
import type {EndDifference} from "./intervals.js";
import {readable} from "./readable.js";
import type {Readable} from "./readable.js";
import type {IntervalMethod, TableResult} from "./result.js";

/** Weekly rounds, or five a week: neighbours of the latter share far more of their days. */
type Pace = "weekly" | "daily";

/** true, or where that fails the share of worlds in which the worst of an estimator's numbers held (a test did not reject): above 95 % it is wide. */
export type Passes = Partial<Record<Pace, true | number>>;

/** What holds in worlds with known truth, by `intervalKey`. */
interface TableReliability {
  intervals: Record<string, Passes>;
  tests: Record<string, Passes>;
}

export type Reliability = Partial<Record<TableName, TableReliability>>;

type Cells = Record<string, unknown>;

/** Keys of what is withheld, and the share that held; null where no simulated world tells. */
interface Withheld {
  intervals: Map<string, number | null>;
  tests: Map<string, number | null>;
  /** of intervals that are shown, and hold more than they should */
  wide: Map<string, number | null>;
}

/** The table without what fails or was never held to a truth; what that is stands among its methods. */
export function withhold<N extends TableName>(result: TableResult<N>, all: Reliability): TableResult<N> {
  if (entryOf(result.name).derived) return withholdDerived(result, all);
  const reliability: TableReliability = all[result.name] ?? {intervals: {}, tests: {}};
  const paces = pacesOf(result);
  const found = nothingFound();
  const isWithheld = (kind: Kind, key: string) => {
    const share = failure(reliability[kind][key], paces);
    if (share === undefined || isWide(share)) {
      if (share !== undefined && kind === "intervals") found.wide.set(key, share);
      return false;
    }
    found[kind].set(key, share);
    return true;
  };
  const rows = result.table.objects() as Cells[];
  const kept = rows.map((row) => keptOf(row, result, isWithheld));
  const bounds = result.endDifferences?.map((end) => keptBounds(end, result, isWithheld));
  if (!found.intervals.size && !found.tests.size && !found.wide.size) return result;
  return {
    ...result,
    ...(bounds ? {endDifferences: bounds} : {}),
    table: tableOf(result, kept),
    intervals: [...(result.intervals ?? []), ...sentences(found)]
  };
}

const pacesOf = ({rounds}: TableResult) => [
  ...new Set(rounds.map((round): Pace => (cadenceOf(round) === "weekly" ? "weekly" : "daily")))
];

/** Rows whose interval fails, or was never held to a truth, have none and no verdict, and say why; what to look at instead likewise. */
function withholdDerived<N extends TableName>(result: TableResult<N>, all: Reliability): TableResult<N> {
  const paces = pacesOf(result);
  const found = new Map<string, number | null>();
  const failedOne = (of: string) => {
    const [table, ...key] = of.split(": ");
    const share = failure(all[table as TableName]?.intervals[key.join(": ")], paces);
    if (share === undefined || isWide(share)) return [];
    found.set(of, share);
    return [[of, share] as const];
  };
  const failed = (of: unknown) => (typeof of === "string" ? of.split("; ").flatMap(failedOne) : []);
  const rows = (result.table.objects() as Cells[]).map((row) => {
    const [own, behind, instead] = [row.interval_of, row.behind_of, row.instead_of].map(failed);
    return {
      ...row,
      ...(own.length ? withoutSize(row, own) : {}),
      ...(behind.length ? withoutDirection(row, behind) : {}),
      ...(instead.length ? {instead_low: null, instead_high: null} : {})
    };
  });
  const intervals = [...(result.intervals ?? []), ...sentences({...nothingFound(), intervals: found})];
  return {...result, table: tableOf(result, rows), intervals};
}

/** The table with other values in its rows. */
function tableOf({table}: TableResult, rows: readonly Cells[]): Readable {
  return readable(Object.fromEntries(table.columnNames().map((name) => [name, rows.map((row) => row[name])])));
}

/** What stands in for what is still said beside why the interval is withheld. */
const alsoWhy = (why: unknown, failed: readonly Keyed[]) =>
  [...(typeof why === "string" ? [why] : []), ...together(new Map(failed), intervalWords)].join("; ");

/** A number of another era, or that is not counted, stays so. */
const withoutSize = ({size, why}: Cells, failed: readonly Keyed[]): Cells => ({
  ...{estimate_low: null, estimate_high: null, decides: null},
  ...{size: size === "same" || size === "other" ? "unclear" : size, why: alsoWhy(why, failed)}
});

const withoutDirection = ({direction, behind_why}: Cells, failed: readonly Keyed[]): Cells => ({
  ...{behind_low: null, behind_high: null, direction: direction === null ? null : "unclear"},
  behind_why: alsoWhy(behind_why, failed)
});

type Kind = "intervals" | "tests";

const nothingFound = (): Withheld => ({intervals: new Map(), tests: new Map(), wide: new Map()});

/** Holds the truth, or does not reject it, more often than it should: no one is misled. */
const isWide = (share: number | null): share is number => share !== null && share > 0.95;

/** Of the worst pace, where one of them fails; undefined where all pass. */
function failure(passesAt: Passes | undefined, paces: readonly Pace[]): number | null | undefined {
  const shares = paces.map((pace) => passesAt?.[pace] ?? null).filter((share) => share !== true);
  if (!shares.length) return undefined;
  return shares.reduce<number | null>(
    (worst, share) => (worst === null || share === null ? null : worse(worst, share)),
    shares[0]
  );
}

/** The share that misleads more: one that is too small before one that is too large. */
export const worse = (a: number, b: number) => (isWide(a) && isWide(b) ? Math.max(a, b) : Math.min(a, b));

type IsWithheld = (kind: Kind, key: string) => boolean;

function keptOf(row: Cells, {name, settings}: TableResult, isWithheld: IsWithheld): Cells {
  const kept = {...row};
  for (const {column, low, high} of intervalsOf(name)) {
    if (typeof row[low] !== "number" || !isWithheld("intervals", intervalKey(name, {column, row}, settings))) continue;
    // what could have been seen follows from the width of the interval
    Object.assign(kept, {[low]: null, [high]: null}, "mde" in row ? {mde: null} : {});
  }
  if (typeof row.p === "number" && isWithheld("tests", intervalKey(name, {column: "p", row}, settings))) kept.p = null;
  return kept;
}

function keptBounds(end: EndDifference, {name, settings}: TableResult, isWithheld: IsWithheld): EndDifference {
  if (end.low === null || !isWithheld("intervals", differenceKey(name, end.column, settings))) return end;
  return {...end, low: null, high: null, withheld: true};
}

/** Sentences of a caption: what is not there, and why; one for all that share a reason. */
function sentences({intervals, tests, wide}: Withheld): IntervalMethod[] {
  const some = [...together(intervals, intervalWords), ...together(tests, testWords), ...together(wide, wideWords)];
  return some.map((method) => ({columns: [], method}));
}

type Keyed = readonly [key: string, share: number | null];

function together(found: Map<string, number | null>, words: (some: readonly Keyed[]) => string): string[] {
  const judged = [...found].filter(([, share]) => share !== null);
  const never = [...found].filter(([, share]) => share === null);
  return [judged, never].filter((some) => some.length).map(words);
}

/** One sentence: of one number by itself, of several as a list of each with its share. */
const told = (some: readonly Keyed[], one: (name: string, share: string) => string, many: string, own = percent) =>
  some.length === 1
    ? one(estimatorName(some[0][0]), own(some[0][1]!))
    : `${many}: ${listed(some.map(([key, share]) => `${estimatorName(key)} (${own(share!)})`))}`;

function intervalWords(some: readonly Keyed[]): string {
  if (some[0][1] === null) return `interval hidden, as no simulation tests it: ${names(some)}`;
  return told(
    some,
    (name, share) => `interval hidden for ${name}: in simulations it covered the truth only ${share} of the time`,
    "intervals hidden, with how often they covered the truth in simulations, instead of 95 %"
  );
}

function testWords(some: readonly Keyed[]): string {
  if (some[0][1] === null) return `p-value hidden, as no simulation tests it: ${names(some)}`;
  return told(
    some,
    (name, share) => `p-value hidden for ${name}: in simulations without an effect it was below 0.05 in ${share}`,
    "p-values hidden, with how often they were below 0.05 in simulations without an effect",
    (share) => percent(1 - share)
  );
}

const wideWords = (some: readonly Keyed[]) =>
  told(
    some,
    (name, share) => `wide: in simulations the interval of ${name} covered the truth ${share} of the time`,
    "wide intervals, with how often they covered the truth in simulations, instead of 95 %"
  );

const names = (some: readonly Keyed[]) => listed(some.map(([key]) => estimatorName(key)));

const percent = (share: number) => `${(100 * share).toFixed(share > 0.99 || share < 0.01 ? 1 : 0)} %`;
