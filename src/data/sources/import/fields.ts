/** The alias table: every spelling of Numerai's API, past and present, for each column that we keep. */

export type FieldType = "key" | "text" | "round" | "score" | "stake" | "amount" | "number" | "boolean" | "time";

export interface Field {
  /** our column */
  name: string;
  type: FieldType;
  /** the source's spellings, the best first; letter case and underscores do not matter */
  spellings: readonly string[];
}

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
  {name: "id", type: "key", spellings: ["modelId", "id", "model"]},
  {name: "name", type: "key", spellings: ["modelName", "username", "name"]},
  {name: "account", type: "text", spellings: ["accountName", "account"]},
  {name: "round", type: "round", spellings: ["roundNumber", "round"]},
  {name: "stake", type: "stake", spellings: ["selectedStakeValue", "atRisk", "stakeValue", "stake"]},
  {
    name: "cwmm",
    type: "score",
    spellings: ["corrWMetaModel", "corrWMetamodel", "corr_w_meta_model", "correlationWithMetamodel", "cwmm"]
  },
  {name: "mmc", type: "score", spellings: ["mmc", "mmc20"]},
  {
    name: "corr",
    type: "score",
    spellings: ["v2Corr20", "corr20V2", "v2_corr20", "corr", "corr20", "corr_20", "correlation"]
  },
  {name: "corj60", type: "score", spellings: ["corj60", "corJ60"]},
  {name: "bmc", type: "score", spellings: ["bmc"]},
  {name: "fnc", type: "score", spellings: ["fncV3", "fnc_v3", "fnc"]},
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
  {name: "round", type: "round", spellings: ["roundNumber", "number", "round"]},
  ...times,
  {name: "at_stake", type: "stake", spellings: ["totalAtStake", "atStake"]},
  {name: "payout_official", type: "amount", spellings: ["totalPayout"]}
];

/** Columns without which a file of model-rounds says nothing about crowding; beside them, a name or an id. */
export const required = ["round", "stake", "cwmm", "mmc", "corr"];

/** A spelling without letter case, underscores and blanks. */
export function plainName(spelling: string): string {
  return spelling.replace(/[_\s]/g, "").toLowerCase();
}

/** Positions of a file's columns by field, each field's best spelling first. */
export function matchFields(header: readonly string[], fields: readonly Field[]): Map<string, number[]> {
  const positions = new Map(header.map((name, i) => [plainName(name), i]));
  const matches = fields.map(({name, spellings}) => {
    const found = spellings.map((spelling) => positions.get(plainName(spelling)));
    return [name, [...new Set(found.filter((i) => i !== undefined))]] as [string, number[]];
  });
  return new Map(matches.filter(([, found]) => found.length > 0));
}
