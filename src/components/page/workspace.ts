/** A page's data: the default table at once, rows when a setting needs them, the same table functions as the command line. */
import {withSixtyDays} from "../base/scores/paid-scores.js";
import type {Panel, ScoreName} from "../base/snapshot/panel.js";
import {scoresOf} from "../base/catalogue/index.js";
import type {TableName} from "../base/catalogue/index.js";
import {roundsChosen} from "../base/rounds/rounds.js";
import {camelCase, defaultSettings, parametersOf, takes} from "../base/settings/settings.js";
import type {Settings} from "../base/settings/settings.js";
import {selectRows} from "../tables/panel/select.js";
import {tableModules} from "../tables/modules.js";
import type {TableFunction} from "../tables/modules.js";
import type {TableResult} from "../tables/result/result.js";
import {readTable} from "../tables/result/serial.js";
import type {SerialTable} from "../tables/result/serial.js";
import {withhold} from "../tables/result/withheld.js";
import {json} from "./files.js";
import type {DataFile} from "./files.js";
import type {Calendar, Chunk, Meta} from "./meta.js";
import {fetchedCode, untilThere} from "./missing.js";
import {openBeside} from "./beside.js";
import {openRows} from "./rows.js";
import {tableRunner} from "./table-runner.js";
import type {Request, Batch, TableRunner} from "./table-runner.js";
import {whenIdle} from "./idle.js";

/** Rows that stream in unasked: about this many bytes, compressed. */
const unasked = 4e6;
const bytesPerRow = {core: 12, score: 3.7};

/** An input has come to rest when it has not moved for so many ms. */
const rest = 250;

/** A drag moves more often than this: no table is begun that the next move would not want. */
const between = 30;

/** What comes by and by waits until the input rests, what is drawn first until the next move of a drag would have come. */
function pauseBefore({rank = 0}: Pick<Batch, "rank">): Promise<unknown> | null {
  const time = rank > 0 ? rest + rank : rank < 0 ? between : 0;
  return time ? new Promise((done) => setTimeout(done, time)) : null;
}

export interface WorkspaceOptions {
  meta: Meta;
  /** finished tables, at their defaults or at other settings */
  first: SerialTable[];
  /** finished tables that come after the first picture, at their defaults */
  extra?: Partial<Record<TableName, DataFile>>;
  /** the file `data/calendar.json`; rows lie beside it */
  calendar: DataFile;
  /** makes tables beside the page: a worker of its own by default */
  runner?: TableRunner;
}

/** Tables that may still be on their way: those of the settings before are kept until then, null where there are none. */
export interface Arriving<Results extends readonly TableResult[] = TableResult[]> {
  results: Results | null;
  /** whether newer ones are on their way */
  stale: boolean;
}

export type Workspace = ReturnType<typeof openWorkspace>;

export function openWorkspace({meta, first, extra = {}, calendar, runner = tableRunner()}: WorkspaceOptions) {
  const finished = new Map(first.map((f) => [identity(f.name, f.settings), withhold(readTable(f), meta.reliability)]));
  const progress = progressBar();
  const rows = openRows({meta, calendar: () => json<Calendar>(calendar), base: calendar.href, progress: progress.show});
  const ready = new Map<string, Panel>();
  const code = openCode();
  const shown = new Map<string, {key: string; results: TableResult[]}>();
  const newest = new Map<string, Request[]>();
  const ofBeside = openBeside({
    request: (name, settings) => ({name, settings: own(name, settings)}),
    keyOf: ({name, settings}) => identity(name, settings),
    finished: (key) => finished.get(key),
    make(slot, requests) {
      newest.set(slot, requests);
      return inWorker(slot, {requests, rank: -1});
    }
  });

  /** The table at these settings: at once from a finished one or from rows and code at hand, else when these have come. */
  function table<N extends TableName>(name: N, all: Settings): TableResult<N> | Promise<TableResult<N>>;
  function table(name: TableName, all: Settings): TableResult | Promise<TableResult> {
    const settings = own(name, all);
    const make = code.of(name);
    const known = finished.get(identity(name, settings));
    if (known) return known;
    const panel = ready.get(keyOf(name, settings));
    if (panel && make) return shownOf(make(panel, settings), panel, meta);
    return Promise.all([panelFor(name, settings), code.fetch(name)]).then(([loaded, make]) =>
      shownOf(make(loaded, settings), loaded, meta)
    );
  }

  /** The rows of a table, if they are here. */
  const rowsAtHand = (name: TableName, settings: Settings) => ready.get(keyOf(name, own(name, settings)));

  /** The rows that a table needs at these settings, with more scores if wanted. */
  async function panelFor(name: TableName, settings: Settings, more: readonly ScoreName[] = []): Promise<Panel> {
    const chunks = chunksOf(await rows.calendar(), settings.rounds);
    const scores = withSixtyDays([...scoresOf(name), ...more]);
    const recent = takesRecent(name) ? settings.recent : 0;
    code.fetchAsked();
    let panel = await rows.panel(recent ? chunks.slice(-1) : chunks, scores);
    for (let k = 2; recent && k <= chunks.length && !holds(panel, settings); ++k)
      panel = await rows.panel(chunks.slice(-k), scores);
    ready.set(keyOf(name, settings, more), panel);
    return panel;
  }

  /** The same rows where they are at hand. */
  const panelNow = (name: TableName, settings: Settings, more: readonly ScoreName[] = []): Panel | null =>
    ready.get(keyOf(name, settings, more)) ?? null;

  /**
   * Tables made beside the page: first those of before, marked as stale, then those of these settings. The lowest rank comes first; all
   * but rank 0 wait until the input rests.
   */
  async function* inBackground<Results extends readonly TableResult[] = TableResult[]>(
    slot: string,
    wanted: Request[],
    {rank = 0} = {}
  ): AsyncGenerator<Arriving<Results>> {
    const requests = wanted.map(({name, settings}) => ({name, settings: own(name, settings)}));
    newest.set(slot, requests);
    const key = requests.map(({name, settings}) => identity(name, settings)).join();
    const before = shown.get(slot);
    let results = before?.key === key ? before.results : known(requests);
    if (!results) {
      yield {results: (before?.results as readonly TableResult[] as Results) ?? null, stale: true};
      results = (await extras(requests)) ?? (await inWorker(slot, {requests, rank}));
    }
    if (!results) return;
    shown.set(slot, {key, results});
    yield {results: results as readonly TableResult[] as Results, stale: false};
  }

  function known(requests: Request[]): TableResult[] | null {
    const found = requests.map(({name, settings}) => finished.get(identity(name, settings)));
    return found.every((result) => result !== undefined) ? found : null;
  }

  /** Finished tables that had not been asked for. */
  async function extras(requests: Request[]): Promise<TableResult[] | null> {
    for (const {name, settings} of requests) {
      const isDefault = identity(name, settings) === identity(name, defaultSettings(name));
      const file = isDefault ? extra[name] : undefined;
      if (file)
        finished.set(identity(name, settings), withhold(readTable(await json<SerialTable>(file)), meta.reliability));
    }
    return known(requests);
  }

  async function inWorker(slot: string, batch: Omit<Batch, "panel">): Promise<TableResult[] | null> {
    const [{name, settings}] = batch.requests;
    // one behind the other, as the first to ask is served at once
    const [panel] = await Promise.all([panelFor(name, settings), pauseBefore(batch)]);
    const results = await untilThere("tables of these settings", async () =>
      newest.get(slot) === batch.requests ? runner.run(slot, {...batch, panel}) : null
    );
    return results && results.map((result) => shownOf(result, panel, meta));
  }

  /** Rows for a figure that draws them one by one: null first, unless they are at hand, then the panel. */
  async function* arriving(name: TableName, settings: Settings, more: readonly ScoreName[]) {
    if (!panelNow(name, settings, more)) {
      yield null;
      // behind what a reader sees first
      await new Promise<void>(whenIdle);
    }
    yield await panelFor(name, settings, more);
  }

  /** The chunks that hold rounds of a `rounds` setting. */
  function chunksOf(all: Calendar, rounds: string): Chunk[] {
    const newest = meta.chunks[meta.chunks.length - 1];
    if (!newest) return [];
    const chosen = roundsChosen({rounds: all, round: Int32Array.of(newest.to), length: 1}, rounds);
    return meta.chunks.filter((c) => all.some((r, i) => chosen[i] && r.round >= c.from && r.round <= c.to));
  }

  /** What identifies the rows that a table needs: not the settings that only regroup them. */
  function keyOf(name: TableName, {rounds, recent, minStake}: Settings, more: readonly ScoreName[] = []): string {
    return `${scoresOf(name)}|${more}|${rounds}|${takesRecent(name) ? `${recent}|${minStake}` : ""}`;
  }

  /** Lets the rows of a table's defaults stream in, if they are few enough to come unasked. */
  async function prefetch(name: TableName, more: readonly ScoreName[] = []): Promise<void> {
    const settings = defaultSettings(name);
    // behind what a reader sees first
    await new Promise<void>(whenIdle);
    const chunks = chunksOf(await rows.calendar(), settings.rounds);
    const n = chunks.reduce((sum, c) => sum + c.rows, 0);
    const scores =
      withSixtyDays([...scoresOf(name), ...more]).filter((score) => meta.scores.includes(score)).length - 1;
    if (n * (bytesPerRow.core + bytesPerRow.score * scores) <= unasked) await panelFor(name, settings);
  }

  return {
    meta,
    table,
    ...ofBeside,
    rowsAtHand,
    inBackground,
    panelFor,
    panelNow,
    arriving,
    prefetch,
    calendar: rows.calendar,
    progress: progress.element
  };
}

const takesRecent = (name: TableName) => takes(name, "recent");

/** Whether the newest rounds loaded hold as many rows with stake as the setting `recent` asks for. */
function holds(panel: Panel, {rounds, minStake, recent}: Settings): boolean {
  return selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake}).rows.length >= recent;
}

/** The code of the tables that a page computes itself: comes with the first rows, as no table is made without any. */
function openCode() {
  const held = new Map<TableName, TableFunction | undefined>();
  async function fetch(name: TableName): Promise<TableFunction> {
    const make = await fetchedCode<TableFunction>("code of a table", tableModules[name]);
    held.set(name, make);
    return make;
  }
  return {
    fetch,
    /** undefined until it has been fetched; asked for from now on */
    of(name: TableName): TableFunction | undefined {
      if (!held.has(name)) held.set(name, undefined);
      return held.get(name);
    },
    /** of all tables asked for up to now; one that does not come is asked for again when it is needed */
    fetchAsked(): void {
      for (const [name, make] of held) if (!make) fetch(name).catch(() => {});
    }
  };
}

/** A table as the site shows it: without intervals that do not hold, and with the rows that were never loaded. */
function shownOf(made: TableResult, panel: Panel, {rows: total, reliability}: Meta): TableResult {
  const result = withhold(made, reliability);
  const rows = total - panel.length;
  if (!rows) return result;
  return {...result, left: [...result.left, {reason: "in rounds that these settings do not reach", rows}]};
}

/** The settings that a table takes, the others at its defaults: tables of one page are given the same settings. */
function own(name: TableName, settings: Settings): Settings {
  const taken = parametersOf(name).map((p) => [camelCase(p.name), settings[camelCase(p.name)]] as const);
  return {...defaultSettings(name), ...Object.fromEntries(taken)};
}

/** What identifies a table: its name and the settings that it takes. */
function identity(name: TableName, settings: Settings): string {
  return [name, ...parametersOf(name).map((p) => settings[camelCase(p.name)])].join("|");
}

/** A bar that shows only while files are on their way, in a place of its own so that nothing moves. */
function progressBar() {
  const element = document.createElement("progress");
  element.className = "rows-progress";
  element.setAttribute("aria-label", "Rows loaded");
  element.hidden = true;
  const show = (done: number, total: number) => {
    element.max = total;
    element.value = done;
    element.hidden = done === total;
  };
  return {element, show};
}
