/** A world as the API would tell of it: from a snapshot, so that what is collected can be held against it row by row. */
import {createHash} from "node:crypto";
import {group} from "d3-array";
import {roundTimes} from "../../../src/components/base/rounds/calendar.js";
import type {Row} from "../../../src/data/duckdb.js";
import {rowsOf} from "../../../src/data/duckdb.js";
import {openSnapshot} from "../../../src/data/snapshot/read.js";

/** Fields as introspection names them. */
export type ApiObject = Record<string, unknown>;

export interface ApiWorld {
  tournament: number;
  /** `Round` and `RoundDetails` in one, without models; oldest first */
  rounds: ApiObject[];
  /** `ModelData` of a round */
  models(round: number): ApiObject[];
  /** account -> its models */
  accounts: Map<string, {id: string; name: string}[]>;
}

/** NMR as the API prints it: 18 decimals. */
export const nmr = (value: number | null) => (value === null ? null : value.toFixed(18));

/** The rounds of a snapshot, and one more that still takes submissions. */
export async function worldOf(folder: string, {tournament = 8}: {tournament?: number} = {}): Promise<ApiWorld> {
  const {connection, close} = await openSnapshot(folder);
  try {
    const times = ["opens", "closes", "first_score", "resolves"];
    const iso = times.map((name) => `strftime(${name}, '%Y-%m-%dT%H:%M:%SZ') AS ${name}`).join(", ");
    const rounds = await rowsOf(connection, `SELECT * REPLACE (${iso}) FROM rounds ORDER BY round`);
    const rows = await rowsOf(connection, "SELECT * FROM observations ORDER BY round, model");
    const byRound = group(rows, (row) => Number(row.round));
    const models = new Map([...byRound].map(([round, own]) => [round, own.map(modelData)]));
    const accounts = new Map<string, {id: string; name: string}[]>();
    for (const [id, own] of group(rows, (row) => String(row.model))) {
      const {account, name} = own.at(-1)!;
      if (account !== null)
        accounts.set(String(account), [...(accounts.get(String(account)) ?? []), {id, name: String(name)}]);
    }
    const listed = rounds.map((round) => roundData(round, {rows: byRound.get(Number(round.round)) ?? [], tournament}));
    const open = openRound(listed.at(-1)!);
    models.set(Number(open.number), (models.get(Number(open.number) - 1) ?? []).map(unscored));
    return {tournament, rounds: [...listed, open], models: (round) => models.get(round) ?? [], accounts};
  } finally {
    close();
  }
}

function modelData({model, name, stake, resolved, payout, corr, cwmm, fnc, ...scores}: Row): ApiObject {
  return {
    id: model,
    modelName: name,
    selectedStakeValue: nmr(stake as number | null),
    payoutPending: payout !== null && resolved ? nmr(0) : nmr(payout as number | null),
    payoutSettled: payout !== null && !resolved ? nmr(0) : nmr(payout as number | null),
    v2Corr20: corr,
    corr20: null,
    mmc: scores.mmc,
    bmc: scores.bmc,
    corj60: scores.corj60,
    corrWMetaModel: cwmm,
    fncV3: fnc,
    corr60: null,
    mmc60: null,
    cort20: null,
    tc: null,
    mcwnm: null,
    apcwnm: null
  };
}

const unscored = ({id, modelName}: ApiObject): ApiObject => ({
  id,
  modelName,
  selectedStakeValue: null,
  payoutPending: null
});

function roundData(round: Row, {rows, tournament}: {rows: readonly Row[]; tournament: number}): ApiObject {
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const times = {
    openTime: round.opens,
    closeStakingTime: round.closes,
    closeTime: round.closes,
    scoreTime: round.first_score
  };
  const resolved = Boolean(round.resolved);
  return {
    ...times,
    id: `id-${round.round}`,
    roundId: `id-${round.round}`,
    number: round.round,
    roundNumber: round.round,
    tournament,
    target: round.target,
    roundTarget: round.target,
    isDaily: round.cadence === "weekday",
    resolveTime: round.resolves,
    roundResolveTime: round.resolves,
    resolvedGeneral: resolved,
    resolvedStaking: resolved,
    roundResolved: resolved,
    status: resolved ? "resolved" : "resolving",
    scoresUpdatedTime: resolved ? round.resolves : round.first_score,
    payoutFactor: nmr(round.payout_factor as number | null),
    payoutMultipliers: null,
    totalAtStake: round.at_stake,
    totalStakes: rows.filter((row) => Number(row.stake) > 0).length,
    totalSubmitted: rows.length,
    totalPayout: rows.some((row) => row.payout !== null) ? sum("payout") : null,
    minCorrMultiplier: 0.5,
    maxCorrMultiplier: 0.5,
    defaultCorrMultiplier: 0.5,
    minMmcMultiplier: 0,
    maxMmcMultiplier: 3,
    defaultMmcMultiplier: 1
  };
}

function openRound(last: ApiObject): ApiObject {
  const round = Number(last.number) + 1;
  return {
    number: round,
    roundNumber: round,
    tournament: last.tournament,
    target: last.target,
    roundTarget: last.target,
    status: "open",
    resolvedGeneral: false,
    roundResolved: false,
    totalAtStake: 0,
    totalStakes: 0,
    totalSubmitted: 0
  };
}

/** A longer history of more models: copies of a world's rounds and models under numbers and keys of their own. */
export function enlarged(
  world: ApiWorld,
  {first, rounds, models}: {first: number; rounds: number; models: number}
): ApiWorld {
  const scored = world.rounds.filter(
    (round) => round.status !== "open" && world.models(Number(round.number)).length > 0
  );
  const sourceOf = (round: number) => scored[(round - first) % scored.length];
  const numbers = Array.from({length: rounds}, (_, i) => first + i);
  return {
    tournament: world.tournament,
    rounds: numbers.map((number) => {
      const resolved = number < first + rounds - 30;
      const shared = {resolvedGeneral: resolved, roundResolved: resolved, status: resolved ? "resolved" : "resolving"};
      const {opens, closes, first_score, resolves} = roundTimes(number);
      const times = {
        ...{openTime: opens, closeStakingTime: closes, closeTime: closes, scoreTime: first_score},
        ...{resolveTime: resolves, roundResolveTime: resolves, scoresUpdatedTime: null}
      };
      return {
        ...sourceOf(number),
        ...times,
        ...shared,
        number,
        roundNumber: number,
        totalAtStake: null,
        totalPayout: null
      };
    }),
    models: (round) => {
      const own = world.models(Number(sourceOf(round).number));
      return Array.from({length: models}, (_, i) =>
        copyOf(own[i % own.length], {copy: Math.floor(i / own.length), round})
      );
    },
    accounts: new Map()
  };
}

function copyOf(model: ApiObject, {copy, round}: {copy: number; round: number}): ApiObject {
  const key = createHash("sha256")
    .update(`${String(model.id)} ${copy}`)
    .digest("hex");
  const id = [key.slice(0, 8), key.slice(8, 12), key.slice(12, 16), key.slice(16, 20), key.slice(20, 32)].join("-");
  const moved = Object.entries(model).map(([name, value]) => [
    name,
    typeof value === "number" ? value * (1 - ((copy * 31 + round) % 97) / 1000) : value
  ]);
  return {...Object.fromEntries(moved), id, modelName: `${String(model.modelName)}_${copy}`};
}
