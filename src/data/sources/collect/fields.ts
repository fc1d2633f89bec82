/** What is asked of the API: each field with every spelling that the API is known to answer to, the likeliest first. */

export interface Field {
  /** our word for it */
  name: string;
  spellings: readonly string[];
  /** without it an answer says nothing; any other field may be refused */
  required?: boolean;
  /** fields of the objects that it holds */
  fields?: readonly Field[];
}

const field = (name: string, ...others: string[]): Field => ({name, spellings: [name, ...others]});
const required = (name: string, ...others: string[]): Field => ({...field(name, ...others), required: true});

/** What a round pays by, and what it only publishes: one entry per score. */
export const scoreConfigFields: readonly Field[] = [
  field("displayName"),
  field("name"),
  field("version"),
  field("totalScoreDays"),
  field("isCanonScore"),
  field("isPayout"),
  field("clipThreshold"),
  field("stakeThreshold"),
  field("payoutFactor"),
  field("minMultiplier"),
  field("maxMultiplier"),
  field("defaultMultiplier")
];

/** The list of rounds. The multipliers at its end are deprecated: they will be gone one day. */
export const listFields: readonly Field[] = [
  required("number", "roundNumber"),
  field("tournament"),
  field("target"),
  field("openTime"),
  field("closeStakingTime"),
  field("closeTime"),
  field("scoreTime"),
  field("resolveTime"),
  field("scoresUpdatedTime"),
  field("resolvedGeneral", "roundResolved"),
  field("payoutFactor"),
  {...field("roundScoreConfigs"), fields: scoreConfigFields},
  field("minCorrMultiplier"),
  field("maxCorrMultiplier"),
  field("minMmcMultiplier"),
  field("maxMmcMultiplier")
];

/** One model of a round. Scores that no table needs yet are kept in the raw answers all the same. */
export const modelFields: readonly Field[] = [
  required("id", "modelId"),
  required("modelName", "username"),
  required("selectedStakeValue", "atRisk"),
  field("payoutPending"),
  field("payoutSettled"),
  field("corrWMetaModel", "corrWMetamodel", "corr_w_meta_model", "cwmm"),
  field("mmc"),
  field("v2Corr20", "v2_corr20", "corr20V2"),
  field("corr20", "corr_20"),
  field("corr60", "corr_60"),
  field("mmc60", "mmc_60"),
  field("corj60", "corj_60", "corJ60"),
  field("bmc"),
  field("fncV3", "fnc_v3"),
  field("cort20", "cort_20"),
  field("tc"),
  field("mcwnm"),
  field("apcwnm")
];

/** A whole round. */
export const roundFields: readonly Field[] = [
  required("roundNumber", "number"),
  field("tournament"),
  field("roundTarget", "target"),
  field("status"),
  field("roundResolved", "resolvedGeneral"),
  field("openTime", "roundOpenTime"),
  field("closeStakingTime", "roundCloseStakingTime"),
  field("scoreTime", "roundScoreTime"),
  field("scoresUpdatedTime"),
  field("roundResolveTime", "resolveTime"),
  field("payoutFactor", "roundPayoutFactor"),
  {...field("payoutMultipliers"), fields: [field("displayName", "name"), field("multiplier")]},
  field("totalAtStake"),
  field("totalStakes"),
  field("totalSubmitted"),
  field("totalPayout"),
  {...required("models"), fields: modelFields}
];

/** The value of a field in an answer, under whichever spelling it came; undefined where it was not asked for. */
export function valueIn(answer: Readonly<Record<string, unknown>>, {spellings}: Field): unknown {
  for (const spelling of spellings) if (spelling in answer) return answer[spelling];
  return undefined;
}

/** The field of that name. */
export function fieldOf(fields: readonly Field[], name: string): Field {
  const found = fields.find((entry) => entry.name === name);
  if (!found) throw new Error(`a field must be one of ${fields.map((entry) => entry.name).join(", ")}, got ${name}`);
  return found;
}
