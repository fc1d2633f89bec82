/** The alias table: every spelling of Numerai's API, past and present, for each column that we keep. */

export type FieldType = "key" | "text" | "round" | "score" | "stake" | "amount" | "number" | "boolean" | "time";

export interface Field {
  /** our column */
  name: string;
  type: FieldType;
  /** the source's spellings of one and the same value, the best first; letter case, underscores and blanks do not matter */
  spellings: readonly string[];
  /** spellings of other values that stand in, a whole file at a time, where a file has none of the first; the best first */
  instead?: readonly (readonly string[])[];
}

const tournament: Field = {
  name: "tournament",
  type: "text",
  spellings: ["tournament", "tournamentNumber", "roundTournament", "tournamentId", "tournamentName"]
};

const times: readonly Field[] = [
  {name: "opens", type: "time", spellings: ["roundOpenTime", "openTime", "opens"]},
  {
    name: "closes",
    type: "time",
    spellings: ["roundCloseStakingTime", "closeStakingTime", "closes"]
  },
  {name: "first_score", type: "time", spellings: ["roundScoreTime", "scoreTime", "firstScore"]},
  {name: "resolves", type: "time", spellings: ["roundResolveTime", "resolveTime", "resolves"]},
  {name: "resolved", type: "boolean", spellings: ["roundResolved", "resolvedGeneral", "resolved"]},
  {name: "status", type: "text", spellings: ["status"]},
  {name: "target", type: "text", spellings: ["roundTarget", "target"]},
  {name: "payout_factor", type: "number", spellings: ["roundPayoutFactor", "payoutFactor"]}
];

/** Columns of a file of model-rounds. */
export const observationFields: readonly Field[] = [
  tournament,
  {name: "id", type: "key", spellings: ["modelId"], instead: [["id"], ["model"]]},
  {name: "name", type: "key", spellings: ["modelName", "username", "name"]},
  {name: "account", type: "text", spellings: ["accountName", "account"]},
  {name: "round", type: "round", spellings: ["roundNumber", "round"]},
  // stakeValue is what a model has staked today, not in the round
  {name: "stake", type: "stake", spellings: ["selectedStakeValue", "atRisk", "stake"], instead: [["stakeValue"]]},
  {
    name: "cwmm",
    type: "score",
    spellings: ["corrWMetaModel", "corrWMetamodel", "corr_w_meta_model", "correlationWithMetamodel", "cwmm"]
  },
  {name: "mmc", type: "score", spellings: ["mmc", "mmc20"]},
  {
    name: "corr",
    type: "score",
    spellings: ["v2Corr20", "corr20V2", "v2_corr20"],
    instead: [["corr", "corr20", "corr_20", "correlation"]] // the formulas before May 2023
  },
  {name: "corj60", type: "score", spellings: ["corj60", "corJ60"]},
  {name: "bmc", type: "score", spellings: ["bmc"]},
  {name: "fnc", type: "score", spellings: ["fncV3", "fnc_v3"], instead: [["fnc"]]},
  {name: "corr60", type: "score", spellings: ["corr60"]},
  {name: "mmc60", type: "score", spellings: ["mmc60"]},
  {name: "payout", type: "amount", spellings: ["payout"]},
  {name: "payout_pending", type: "amount", spellings: ["payoutPending"]},
  {name: "payout_settled", type: "amount", spellings: ["payoutSettled"]},
  {name: "corr_multiplier", type: "number", spellings: ["corrMultiplier"]},
  {name: "mmc_multiplier", type: "number", spellings: ["mmcMultiplier"]},
  ...times
];

/** Columns of a file of rounds with official totals. */
export const roundFields: readonly Field[] = [
  tournament,
  {name: "round", type: "round", spellings: ["roundNumber", "number", "round"]},
  ...times,
  {name: "at_stake", type: "stake", spellings: ["totalAtStake", "atStake"]},
  {name: "payout_official", type: "amount", spellings: ["totalPayout"]}
];

/** Scores by our names. */
export const scoreFields = observationFields.flatMap(({name, type}) => (type === "score" ? [name] : []));

/** What a file of model-rounds is about: it must have at least one of these, beside the round and an id or a name. */
export const measures = ["stake", ...scoreFields];

/** What goes on moving until its round is resolved. */
export const moving = [...scoreFields.filter((name) => name !== "cwmm"), "payout"];

/** Every spelling of a field: those of one value together, the best first. */
export function spellingGroups({spellings, instead = []}: Field): readonly (readonly string[])[] {
  return [spellings, ...instead];
}

/** A spelling without letter case, underscores and blanks. */
export function plainName(spelling: string): string {
  return spelling.replace(/[_\s]/g, "").toLowerCase();
}

/** Positions of a file's columns by field, in groups that mean one value each, the best first in both. */
export function matchFields(header: readonly string[], fields: readonly Field[]): Map<string, number[][]> {
  const plain = header.map(plainName);
  const positions = (spelling: string) => plain.flatMap((name, i) => (name === plainName(spelling) ? [i] : []));
  const matches = fields.map((field) => {
    const groups = spellingGroups(field).map((group) => [...new Set(group.flatMap(positions))]);
    return [field.name, groups.filter((group) => group.length > 0)] as [string, number[][]];
  });
  return new Map(matches.filter(([, groups]) => groups.length > 0));
}
