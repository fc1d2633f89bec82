/** The parameters of the table `what-if`. */
import type {Parameter} from "../settings/types.js";
import {rulesOf} from "../rounds/regimes.js";

export const whatIfParameters = [
  {
    name: "model",
    kind: "text",
    label: "Model",
    value: "",
    about: "name or key of the model; empty: the one with the largest stake in the newest of the rounds"
  },
  {
    name: "k",
    kind: "number",
    label: "Multiply stake by",
    unit: "×",
    min: 0,
    max: 10000,
    whole: false,
    step: 0.1,
    slider: [0, 20],
    value: 2,
    about: "what the model's stake is multiplied by; all other stakes and all predictions stay"
  },
  {
    name: "split",
    kind: "number",
    label: "Split over",
    unit: "models",
    min: 1,
    max: 50,
    whole: true,
    step: 1,
    slider: [1, 20],
    value: 1,
    about: "so many models of the account hold the new stake in equal parts, each predicting as well as the one of now"
  },
  {
    name: "alike",
    kind: "number",
    label: "Correlation between copies",
    min: 0,
    max: 1,
    whole: false,
    step: 0.01,
    value: 1,
    about: "correlation of the predictions of those models with each other; 1 = copies"
  },
  {
    name: "rules",
    kind: "choice",
    label: "Payout rules",
    choices: ["own", ...rulesOf("payout").flatMap(({round, payout}) => (payout ? [`from ${round}`] : []))],
    value: "own",
    about:
      "own: each round's own payout rule; from N: that of the payout regime that begins at round N, with its threshold in NMR"
  }
] as const satisfies readonly Parameter[];
