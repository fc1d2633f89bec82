/** The columns of `observations`, in their order: what each means and in what unit. */

export interface Column {
  column: string;
  type: "integer" | "text" | "double" | "boolean";
  unit: string;
  about: string;
}

const correlation = "correlation, −1 to 1";

export const observationColumns: readonly Column[] = [
  {column: "round", type: "integer", unit: "number", about: "Numerai's round number"},
  {column: "model", type: "text", unit: "", about: "key of the model: the API's id where known, else its name"},
  {column: "name", type: "text", unit: "", about: "name of the model as shown"},
  {column: "account", type: "text", unit: "", about: "account that owns the model, where known"},
  {
    column: "stake",
    type: "double",
    unit: "NMR",
    about: "at stake when the round closed; 0 = unstaked, null = not known"
  },
  {
    column: "cwmm",
    type: "double",
    unit: correlation,
    about: "corr_w_meta_model: of the submission with the stake-weighted meta-model"
  },
  {column: "mmc", type: "double", unit: "score, −1 to 1", about: "meta-model contribution"},
  {column: "corr", type: "double", unit: correlation, about: "of the submission with the main target"},
  {column: "corj60", type: "double", unit: correlation, about: "of the submission with the 60-day Jerome target"},
  {column: "bmc", type: "double", unit: "score, −1 to 1", about: "benchmark-model contribution"},
  {column: "fnc", type: "double", unit: correlation, about: "feature-neutral: of what no feature explains"},
  {column: "corr60", type: "double", unit: correlation, about: "of the submission with the 60-day main target"},
  {column: "mmc60", type: "double", unit: "score, −1 to 1", about: "MMC against the 60-day main target"},
  {
    column: "payout",
    type: "double",
    unit: "NMR",
    about: "paid for the round, negative = burned; pending and settled together"
  },
  {column: "corr_multiplier", type: "double", unit: "times", about: "how often CORR counts in the payout"},
  {column: "mmc_multiplier", type: "double", unit: "times", about: "how often MMC counts in the payout"},
  {column: "resolved", type: "boolean", unit: "", about: "the scores of the round are final"}
];
