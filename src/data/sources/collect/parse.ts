/** One raw answer of `roundDetails` as rows. */
import type {Dropped, DroppedExample} from "../../../components/base/snapshot/manifest.js";
import {firstOf60Days} from "../../../components/base/rounds/calendar.js";
import {scoresEnd} from "./calendar.js";
import {Misfit} from "./failures.js";
import {fieldOf, modelFields} from "./fields.js";
import {readModel, readRoundDetails} from "./schema.js";
import type {ModelRow, RoundDetails, RowFault} from "./schema.js";
import type {Standing} from "./store.js";

export interface ModelRound {
  model: string;
  name: string;
  stake: number | null;
  cwmm: number | null;
  mmc: number | null;
  corr: number | null;
  corj60: number | null;
  bmc: number | null;
  fnc: number | null;
  corr60: number | null;
  mmc60: number | null;
  /** pending and settled together */
  payout: number | null;
}

export interface ParsedRound {
  /** null where the API has nothing about the round */
  details: RoundDetails | null;
  resolved: boolean;
  rows: ModelRound[];
  read: number;
  merged: number;
  dropped: Dropped;
  examples: Omit<DroppedExample, "file">[];
  /** the API's spellings of the columns that were read: rules depend on them */
  spellings: string[];
  /** our names of all fields of a model that the answer has, null or not */
  fields: string[];
  /** scores that will not move any more */
  final: string[];
}

const stillOpen = "the round is still open";
const unlike = "twice in one round, with unlike values";
const mostDropped = 0.01; // share of a round's rows
const perReason = 3; // examples named of each reason

/** Reads a round's answer. Throws Misfit, which names the round and the path, where it or too many of its rows do not fit. */
export function parseRound(text: string, {round, standing}: {round: number; standing: Standing}): ParsedRound {
  const details = readRoundDetails((JSON.parse(text) as {data: Record<string, unknown>}).data, round);
  const models = details?.models ?? [];
  const tally = new Tally(round);
  const {fields, spellings, corr} = shapeOf(models);
  const status = details?.status?.toLowerCase();
  const resolved = details?.roundResolved ?? status === "resolved";
  let rows: ModelRound[] = [];
  if (status === "open" || status === "upcoming") tally.leaveOut(models.length);
  else rows = rowsOf(models, corr, tally);
  tally.check(models);
  if (!resolved && (details?.payoutFactor === null || rows.every(isUnscored))) forgetZeroPayouts(rows);
  const final = finalScores(rows, {round, standing, resolved, updated: details?.scoresUpdatedTime ?? null});
  const {dropped, examples, merged} = tally;
  return {details, resolved, rows, read: models.length, merged, dropped, examples, spellings, fields, final};
}

function rowsOf(models: readonly unknown[], corr: "v2Corr20" | "corr20", tally: Tally): ModelRound[] {
  const kept = new Map<string, {row: ModelRound; at: number} | null>();
  models.forEach((entry, at) => {
    const found = readModel(entry);
    if ("fault" in found) return tally.drop(at, found.fault);
    const row = rowOf(found.model, corr);
    const same = kept.get(row.model);
    if (same === undefined) return void kept.set(row.model, {row, at});
    if (same && sameValues(same.row, row)) return void (tally.merged += 1);
    // Which of two unlike rows is right cannot be known.
    const fault = {reason: unlike, field: "id", value: row.model};
    if (same) tally.drop(same.at, fault);
    tally.drop(at, fault);
    kept.set(row.model, null);
  });
  return [...kept.values()].flatMap((entry) => (entry ? [entry.row] : []));
}

function rowOf(model: ModelRow, corr: "v2Corr20" | "corr20"): ModelRound {
  const {payoutPending, payoutSettled} = model;
  const unpaid = payoutPending === null && payoutSettled === null;
  return {
    model: model.id,
    name: model.modelName || model.id,
    stake: plain(model.selectedStakeValue),
    cwmm: plain(model.corrWMetaModel),
    mmc: plain(model.mmc),
    corr: plain(model[corr]),
    corj60: plain(model.corj60),
    bmc: plain(model.bmc),
    fnc: plain(model.fncV3),
    corr60: plain(model.corr60),
    mmc60: plain(model.mmc60),
    payout: unpaid ? null : (payoutPending ?? 0) + (payoutSettled ?? 0)
  };
}

/** Until a round has its first score and payout factor, a payout of 0 throughout is no payout yet. */
function forgetZeroPayouts(rows: readonly ModelRound[]): void {
  if (rows.every(({payout}) => !payout)) for (const row of rows) row.payout = null;
}

/** Where every round's factor is 1 it may be told before the first score. */
const isUnscored = ({corr, mmc, corr60, mmc60}: ModelRound) => [corr, mmc, corr60, mmc60].every((one) => one === null);

/** Adding zero turns -0 into 0. */
const plain = (value: number | null) => (value === null ? null : value + 0);

function sameValues(a: ModelRound, b: ModelRound): boolean {
  return (Object.keys(a) as (keyof ModelRound)[]).every((name) => a[name] === b[name]);
}

/** Which fields the models have, and which of the two CORR scores is read: the newer formula wherever the API has it. */
function shapeOf(models: readonly unknown[]) {
  const keys = new Set(Object.keys(models.find((entry) => typeof entry === "object" && entry) ?? {}));
  const spelling = (name: string) => fieldOf(modelFields, name).spellings.find((one) => keys.has(one));
  const corr = spelling("v2Corr20") ? ("v2Corr20" as const) : ("corr20" as const);
  const read = ["corrWMetaModel", "mmc", corr, "corj60", "bmc", "fncV3", "corr60", "mmc60"].map(spelling);
  return {
    corr,
    spellings: read.filter((one) => one !== undefined),
    fields: modelFields.filter(({name}) => spelling(name) !== undefined).map(({name}) => name)
  };
}

interface Progress {
  round: number;
  standing: Standing;
  resolved: boolean;
  updated: string | null;
}

/**
 * Scores with a value that are final: cwmm needs no returns; the others wait for their 20 or 60 days. A round resolves with the scores that it
 * pays; from 1343 on these take 60 days, and MMC, CORR and BMC as delivered take as many.
 */
function finalScores(rows: readonly ModelRound[], {round, standing, resolved, updated}: Progress): string[] {
  const past = updated === null ? -Infinity : Date.parse(updated);
  const {days20, days60} = scoresEnd(round);
  const settled = standing === "final";
  const late = round >= firstOf60Days;
  const after20 = settled || resolved || past >= days20;
  const after60 = settled || (late && resolved) || past >= days60;
  const asPaid = late ? after60 : after20;
  const over: Record<string, boolean> = {
    ...{cwmm: true, mmc: asPaid, corr: asPaid, corj60: after60, bmc: asPaid, fnc: after20},
    ...{corr60: after60, mmc60: after60, payout: settled || resolved}
  };
  return Object.keys(over).filter((name) => over[name] && rows.some((row) => row[name as keyof ModelRound] !== null));
}

/** What became of the rows that were not kept. */
class Tally {
  merged = 0;
  dropped: Dropped = {};
  examples: Omit<DroppedExample, "file">[] = [];
  readonly #round: number;
  #first: {at: number; fault: RowFault} | null = null;
  #faults = 0;

  constructor(round: number) {
    this.#round = round;
  }

  drop(at: number, fault: RowFault): void {
    const {reason, value} = fault;
    this.#first ??= {at, fault};
    this.#faults += 1;
    this.dropped[reason] = (this.dropped[reason] ?? 0) + 1;
    // The entry of the list stands for the line, both from 1.
    if (this.dropped[reason] <= perReason) this.examples.push({line: at + 1, reason, value: shown(value)});
  }

  /** Rows of a round that still takes submissions: their stakes can change. */
  leaveOut(rows: number): void {
    if (rows > 0) this.dropped[stillOpen] = rows;
  }

  check(models: readonly unknown[]): void {
    if (!this.#first || this.#faults <= mostDropped * models.length) return;
    const {at, fault} = this.#first;
    throw new Misfit(
      `round ${this.#round} does not fit: ${this.#faults} of ${models.length} models cannot be used, at most 1 in 100 may; ` +
        `first roundDetails.models[${at}].${fault.reason}, got ${shown(fault.value)}`
    );
  }
}

const shown = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 200);
