/** Worlds for the tables of stake events: who raises is expected to score what the world's typical panel says. */
import type {OutcomeName} from "../../components/base/snapshot/panel.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {eventDose} from "../../components/tables/events/dose.js";
import {eventMechanics} from "../../components/tables/events/mechanics.js";
import {eventParts} from "../../components/tables/events/parts.js";
import {eventPath} from "../../components/tables/events/path.js";
import {eventPlacebo} from "../../components/tables/events/placebo.js";
import {eventSpecifications} from "../../components/tables/events/specifications.js";
import {eventSummary} from "../../components/tables/events/summary.js";
import {eventTests} from "../../components/tables/events/tests.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {intervalKey} from "../../components/tables/result/interval-keys.js";
import {cell, holds, judge, rowsOf, size} from "./held.js";
import type {Cells, Held, Judged} from "./held.js";
import type {PartName} from "../../components/base/catalogue/events.js";
import {levelTest} from "../../components/base/events/tests.js";
import {testName, typicalChange, typicalParts, typicalPath, typicalSummary, typicalTests} from "./typical.js";
import type {World} from "./world.js";

/** Windows of eight rounds each, so that a light world of sixty holds many; raises from dust count. */
const windows = {base: "0", before: "8", after: "8"};
/** The other way to adjust that has intervals: as scored there are none. */
const byRound = {...windows, adjust: "round"};

/** What a kind of world makes of a raise. */
export interface EventWorld {
  /** raises do nothing and follow nothing: then every test of "it is 0" tests what is true */
  nothing?: boolean;
  /** raises follow luck: then a reading that takes a fall for an effect misleads */
  misleads?: boolean;
}

type Texts = Record<string, string>;

const scored = ["mmc", "corr", "cwmm", "corj60", "bmc"];

export function eventTables(kind: EventWorld): Judged[] {
  const all = [summary(windows, kind), path(windows), parts(windows), tests(kind)];
  if (kind.misleads) return [...all, path({...windows, outcome: "cwmm"})];
  if (!kind.nothing) return [...all, mechanics(windows), path({...windows, outcome: "cwmm"})];
  const own = [mechanics(windows), dose(windows, 0)];
  const paths = [windows, byRound].flatMap((texts) => scored.map((outcome) => path({...texts, outcome})));
  const less = [summary(byRound, {}), parts(byRound), mechanics(byRound), dose(byRound, 0)];
  const placebos = [windows, byRound].map(placebo);
  const specified = [{}, {adjust: "round"}].map(specifications);
  return [...all.filter(({table}) => table !== "event-path"), ...own, ...paths, ...less, ...placebos, ...specified];
}

/** Where a raise costs what its weight says, jumps go with what the weight predicts one to one. */
export const mechanicalTables = (): Judged[] => [windows, byRound].map((texts) => dose(texts, 1));

function summary(texts: Texts, {misleads}: EventWorld): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const truths = typicalSummary(world, settings);
    return rowsOf(result).flatMap((row, i) => {
      if (!scored.includes(String(row.outcome))) return [];
      const columns = ["before", "after", "change", "change_share"] as const;
      const own = columns.map((column) => cell(result, {row, column, truth: Number(truths[i][column])}));
      return misleads ? [...own, naive(result, {row, column: "change", where: ""})] : own;
    });
  };
  return judge("event-summary", eventSummary, {texts, held});
}

/** Whether someone who takes a fall for an effect is not misled: no fall told apart from 0. */
function naive({name, settings}: TableResult, {row, column, where}: {row: Cells; column: string; where: string}): Held {
  const high = row[`${column}_high`];
  const key = intervalKey(name, {column, row}, settings);
  return {key, where, kind: "naive", held: typeof high === "number" ? high >= 0 : null};
}

function path(texts: Texts): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const rows = rowsOf(result);
    const truths = typicalPath(world, settings);
    const points = rows.flatMap((row, i) => {
      if (![-8, -1, 0, 7].includes(Number(row.time))) return [];
      const where = `${row.time}`;
      // scores of an event time are near normal: the median is where the mean is
      return (["mean", "mean_level", "median"] as const).map((column) =>
        cell(result, {row, column, truth: truths[i][column === "median" ? "mean" : column], where})
      );
    });
    return [...points, ...(["mean", "mean_level"] as const).map((column) => band(result, column, truths))];
  };
  return judge("event-path", eventPath, {texts, held});
}

/** A band holds the truth where it does so at every event time. */
function band(result: TableResult, column: "mean" | "mean_level", truths: ReturnType<typeof typicalPath>): Held {
  const {name, settings} = result;
  const all = rowsOf(result).map((row, i) =>
    holds(row[`${column}_band_low`], row[`${column}_band_high`], truths[i][column])
  );
  const known = all.filter((one) => one !== null);
  const key = intervalKey(name, {column: `${column}_band`, row: {}}, settings);
  return {key, where: "", kind: "interval", held: known.length ? known.every((one) => one) : null};
}

function parts(texts: Texts): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const split = typicalParts(world, settings);
    // what the larger stake itself does is arithmetic
    return rowsOf(result)
      .filter((row) => row.part !== "own")
      .map((row) => cell(result, {row, column: "estimate", truth: split[row.part as PartName]}));
  };
  return judge("event-parts", eventParts, {texts, held});
}

/** The four panels of the stake's own doing. What it does is arithmetic: MMC without it errs as MMC does. */
function mechanics(texts: Texts): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const of = (outcome: OutcomeName) => typicalPath(world, {...settings, outcome}).map((point) => point.mean);
    const [cwmm, corr, mmc] = (["cwmm", "corr", "mmc"] as const).map(of);
    return rowsOf(result).flatMap((row, i) => {
      if (![-8, -1, 0, 7].includes(Number(row.time))) return [];
      const truths = {cwmm: cwmm[i], corr: corr[i], mmc: mmc[i]};
      const unmoved = {mmc_unmoved: mmc[i] - Number(row.own)};
      return Object.entries(Number(row.time) < 0 ? truths : {...truths, ...unmoved}).map(([column, truth]) =>
        cell(result, {row, column, truth, where: `${row.time}`})
      );
    });
  };
  return judge("event-mechanics", eventMechanics, {texts, held});
}

/** The slope is known where raises do nothing, and where they do what their weight says. */
function dose(texts: Texts, slope: number): Judged {
  const held = () => (result: TableResult) =>
    rowsOf(result)
      .slice(0, 1)
      .map((row) => cell(result, {row, column: "slope", truth: slope}));
  return judge("event-dose", eventDose, {texts, held});
}

function tests({nothing, misleads}: EventWorld): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const truths = typicalTests(world, settings);
    return rowsOf(result).flatMap((row): Held[] => {
      if (row.adjust === "none") return [];
      const where = row.test === "jump" ? (row.clean ? "clean" : "not clean") : "";
      const of = {row, column: "estimate", where};
      const truth = truths.get(testName(row)) ?? NaN;
      const own = cell(result, {...of, truth});
      // a level is not nothing where raises do nothing
      const tested = nothing && row.p !== null && row.test !== levelTest ? [size(result, of)] : [];
      const misread = misleads && ["change", "stacked", "jump"].includes(String(row.test)) ? [naive(result, of)] : [];
      return [own, ...tested, ...misread];
    });
  };
  return judge("event-tests", eventTests, {texts: windows, held});
}

/** In worlds in which raises do nothing. A fan of other models' paths holds those that raised, as they are like others. */
function placebo(texts: Texts): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const rows = rowsOf(result);
    const raised = (outcome: unknown) => rows.find((r) => r.placebo === "raises" && r.outcome === outcome)!.change;
    return rows.flatMap((row): Held[] => {
      const outcome = row.outcome as OutcomeName;
      const direction = row.placebo === "decreases" ? "down" : "up";
      const truth =
        row.placebo === "other models" ? Number(raised(outcome)) : typicalChange(world, settings, {outcome, direction});
      const own = cell(result, {row, column: "change", truth});
      return row.p !== null ? [own, size(result, {row, column: "change"})] : [own];
    });
  };
  return judge("event-placebo", eventPlacebo, {texts, held});
}

/** Some of the definitions. */
function specifications(texts: Texts): Judged {
  const held = () => (result: TableResult) =>
    rowsOf(result)
      .filter((row) => Number(row.ratio) < 10 && Number(row.base) < 10)
      .map((row) => {
        const where = `ratio ${row.ratio}, base ${row.base}, window ${row.window}`;
        return cell(result, {row, column: "change", truth: 0, where});
      });
  return judge("event-specifications", eventSpecifications, {texts, held});
}
