/** What answers must look like, and what of them we read. Anything may be null; nothing may be of another kind. */
import * as v from "valibot";
import type {ScoreConfig} from "../../../components/base/snapshot/panel.js";
import {fieldOf, listFields, modelFields, roundFields, scoreConfigFields, valueIn} from "./fields.js";
import type {Field} from "./fields.js";
import {Misfit} from "./failures.js";
import {classic} from "./queries.js";
import {scoreConfigsOf} from "./score-configs.js";

const isTime = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
const plainNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
const groupedNumber = /^\s*[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?\s*$/;
const isNumeral = (text: string) => plainNumber.test(text) || groupedNumber.test(text);

const text = v.string("must be text or null");
const key = v.pipe(v.string("must be text"), v.nonEmpty("must not be empty"));
const flag = v.boolean("must be true, false or null");
const time = v.pipe(text, v.check(isTime, "must be a time such as 2021-01-02T18:00:00Z, or null"));
const whole = v.pipe(
  v.number("must be a whole number"),
  v.integer("must be a whole number"),
  v.minValue(1),
  v.maxValue(9999)
);
const number = v.pipe(v.number("must be a number or null"), v.finite("must be a number or null"));
const score = v.pipe(number, v.minValue(-1, "must lie in -1 to 1"), v.maxValue(1, "must lie in -1 to 1"));
const amountRule = "must be a number, its text, or null";
/** NMR and the like: a number, or its text with or without commas. */
const amount = v.pipe(
  v.union([number, v.pipe(text, v.check(isNumeral, amountRule))], amountRule),
  v.transform((value) => (typeof value === "number" ? value : Number(value.replaceAll(",", "")))),
  number
);
const days = v.pipe(amount, v.integer("must be a whole number or null"));
const stake = v.pipe(amount, v.minValue(0, "must not be below 0"));

const orNull = <T extends v.GenericSchema>(schema: T) => v.nullish(schema, null);

export interface ListedRound {
  round: number;
  tournament: number | null;
  target: string | null;
  opens: string | null;
  closes: string | null;
  first_score: string | null;
  resolves: string | null;
  /** when a score of the round was last changed */
  updated: string | null;
  resolved: boolean;
  payout_factor: number | null;
  /** null where the API says nothing of its scores */
  score_configs: ScoreConfig[] | null;
  /** by deprecated fields, where they leave no choice */
  corr_multiplier: number | null;
  mmc_multiplier: number | null;
}

const scoreConfig = v.object({
  displayName: orNull(text),
  name: orNull(text),
  version: orNull(v.pipe(v.union([text, number], "must be text or null"), v.transform(String))),
  totalScoreDays: orNull(days),
  isCanonScore: orNull(flag),
  isPayout: orNull(flag),
  clipThreshold: orNull(amount),
  stakeThreshold: orNull(amount),
  payoutFactor: orNull(amount),
  minMultiplier: orNull(amount),
  maxMultiplier: orNull(amount),
  defaultMultiplier: orNull(amount)
});
const scoreConfigNames = Object.keys(scoreConfig.entries);

const listed = v.object({
  number: whole,
  tournament: orNull(number),
  target: orNull(text),
  openTime: orNull(time),
  closeStakingTime: orNull(time),
  scoreTime: orNull(time),
  resolveTime: orNull(time),
  scoresUpdatedTime: orNull(time),
  roundScoreConfigs: orNull(
    v.array(
      v.nullable(
        v.pipe(
          v.looseObject({}, "must be an object or null"),
          v.transform((row) => named(row, scoreConfigFields, scoreConfigNames)),
          scoreConfig
        )
      ),
      "must be a list or null"
    )
  ),
  resolvedGeneral: orNull(flag),
  payoutFactor: orNull(amount),
  minCorrMultiplier: orNull(number),
  maxCorrMultiplier: orNull(number),
  minMmcMultiplier: orNull(number),
  maxMmcMultiplier: orNull(number)
});

/** The list of Classic's rounds, oldest first. Throws Misfit with the path of what does not fit. */
export function readRoundList(data: Record<string, unknown>): ListedRound[] {
  const rows = v.safeParse(v.array(v.unknown()), data.rounds);
  if (!rows.success) throw misfit("the list of rounds", "rounds", "must be a list", data.rounds);
  const rounds = rows.output.flatMap((row, i) => (row === null ? [] : [listedOf(row, i)]));
  return rounds
    .filter((entry) => entry.tournament === null || entry.tournament === classic)
    .sort((a, b) => a.round - b.round);
}

/** The list of rounds as kept. */
export const keptList = (text: string): ListedRound[] =>
  readRoundList((JSON.parse(text) as {data: Record<string, unknown>}).data);

function listedOf(row: unknown, i: number): ListedRound {
  const result = v.safeParse(listed, named(row, listFields, Object.keys(listed.entries)));
  if (!result.success) {
    const {field, message, value} = firstIssue(result.issues);
    throw misfit("the list of rounds", `rounds[${i}].${field}`, message, value);
  }
  const one = result.output;
  // Where each model chooses its own multiplier, the default says nothing about a model.
  const fixed = (least: number | null, most: number | null) => (least === most ? least : null);
  return {
    round: one.number,
    tournament: one.tournament,
    target: one.target,
    opens: one.openTime,
    closes: one.closeStakingTime,
    first_score: one.scoreTime,
    resolves: one.resolveTime,
    updated: one.scoresUpdatedTime,
    resolved: one.resolvedGeneral ?? false,
    payout_factor: one.payoutFactor,
    score_configs: scoreConfigsOf(one.roundScoreConfigs),
    corr_multiplier: fixed(one.minCorrMultiplier, one.maxCorrMultiplier),
    mmc_multiplier: fixed(one.minMmcMultiplier, one.maxMmcMultiplier)
  };
}

const details = v.object({
  roundNumber: whole,
  roundTarget: orNull(text),
  status: orNull(text),
  roundResolved: orNull(flag),
  openTime: orNull(time),
  closeStakingTime: orNull(time),
  scoreTime: orNull(time),
  scoresUpdatedTime: orNull(time),
  roundResolveTime: orNull(time),
  payoutFactor: orNull(amount),
  payoutMultipliers: orNull(
    v.array(v.nullable(v.looseObject({displayName: orNull(text), name: orNull(text), multiplier: orNull(number)})))
  ),
  totalAtStake: orNull(stake),
  totalPayout: orNull(amount),
  models: orNull(v.array(v.unknown(), "must be a list or null"))
});

export type RoundDetails = v.InferOutput<typeof details>;

/** A round's answer without its models checked; null where the API has nothing about it. */
export function readRoundDetails(data: Record<string, unknown>, round: number): RoundDetails | null {
  const about = `round ${round}`;
  if (data.roundDetails === null) return null;
  const result = v.safeParse(details, named(data.roundDetails, roundFields, Object.keys(details.entries)));
  if (!result.success) {
    const {field, message, value} = firstIssue(result.issues);
    throw misfit(about, `roundDetails.${field}`, message, value);
  }
  if (result.output.roundNumber !== round) {
    throw misfit(about, "roundDetails.roundNumber", `must be ${round}`, result.output.roundNumber);
  }
  return result.output;
}

const model = v.object({
  id: key,
  modelName: orNull(text),
  selectedStakeValue: orNull(stake),
  payoutPending: orNull(amount),
  payoutSettled: orNull(amount),
  corrWMetaModel: orNull(score),
  mmc: orNull(score),
  v2Corr20: orNull(score),
  corr20: orNull(score),
  corj60: orNull(score),
  bmc: orNull(score),
  fncV3: orNull(score),
  corr60: orNull(score),
  mmc60: orNull(score)
});
const modelNames = Object.keys(model.entries);

export type ModelRow = v.InferOutput<typeof model>;

/** Why a row cannot be used: in words that count it, and where and what it is. */
export interface RowFault {
  reason: string;
  field: string;
  value: unknown;
}

export function readModel(row: unknown): {model: ModelRow} | {fault: RowFault} {
  const result = v.safeParse(model, named(row, modelFields, modelNames), {abortEarly: true});
  if (result.success) return {model: result.output};
  const {field, message, value} = firstIssue(result.issues);
  return {fault: {reason: `${field} ${message}`, field, value}};
}

/** The fields of an answer under our names, whatever their spelling. What is no object has none of them. */
function named(row: unknown, fields: readonly Field[], names: readonly string[]): Record<string, unknown> {
  const answer = (typeof row === "object" && row !== null ? row : {}) as Record<string, unknown>;
  const entries: Record<string, unknown> = {};
  for (const name of names) entries[name] = valueIn(answer, fieldOf(fields, name));
  return entries;
}

function firstIssue([issue]: readonly v.BaseIssue<unknown>[]) {
  const steps = (issue.path ?? []).map(({key: step}) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return {field: steps.join("").replace(/^\./, ""), message: issue.message, value: issue.input};
}

function misfit(about: string, place: string, rule: string, value: unknown): Misfit {
  const got = (JSON.stringify(value) ?? "nothing").slice(0, 100);
  return new Misfit(`${about} does not fit: ${place} ${rule}, got ${got}`);
}
