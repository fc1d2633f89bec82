/** Parameters that only draw, declared like those of the tables: in the address of a page and on the Method page, on no command line. */
import {holderUnits} from "../catalogue/concentration.js";
import {memberships} from "../catalogue/convergence.js";
import {directionWords, sizeWords, themes} from "../catalogue/claims.js";
import {fieldSeries} from "../catalogue/trends.js";
import type {TableName} from "../catalogue/index.js";
import type {Parameter} from "./parameters.js";
import {SettingError} from "./settings.js";
import {fieldStatistics} from "./view-choices.js";

export type ViewParameter = Parameter & {
  /** the table whose figure it draws */
  draws: TableName;
};

export const viewParameters: readonly ViewParameter[] = [
  {
    name: "theme",
    kind: "choice",
    label: "Theme",
    choices: ["all", ...themes],
    value: "all",
    draws: "claims",
    about: "shows the claims on one theme alone"
  },
  {
    name: "verdict",
    kind: "choice",
    label: "Verdict",
    choices: ["all", ...new Set<string>([...directionWords, ...sizeWords])],
    value: "all",
    draws: "claims",
    about: "shows the claims whose statement or whose number came out so"
  },
  {
    name: "unit",
    kind: "choice",
    label: "Count by",
    choices: holderUnits,
    value: "account",
    draws: "concentration",
    about: "whether the largest stakes are those of models, or of accounts with all their models"
  },
  {
    name: "members",
    kind: "choice",
    label: "Models",
    choices: memberships,
    value: "all",
    draws: "convergence",
    about:
      "all: every model with a stake; fixed: those that are there in nearly all rounds of a stretch, so that who comes or goes moves nothing"
  },
  {
    name: "series",
    kind: "choice",
    label: "Score",
    choices: fieldSeries,
    value: "mmc",
    draws: "score-trends",
    about: "the score or amount that is drawn large; return is payout over stake"
  },
  {
    name: "statistic",
    kind: "choice",
    label: "Statistic",
    choices: fieldStatistics,
    value: "quantiles",
    draws: "score-trends",
    about:
      "quantiles: median, quartiles and tenths over models; mean or median: each model counted once; stake-weighted: each NMR counted once; positive: share of the models above 0"
  },
  {
    name: "axis",
    kind: "choice",
    label: "Axis",
    choices: ["group", "cwmm"],
    value: "group",
    draws: "penalty",
    about:
      "group: quantile groups stand at equal distances; cwmm: each stands at its mean correlation with the meta-model"
  },
  {
    name: "smoothing",
    kind: "number",
    label: "Smoothing",
    unit: "rounds",
    min: 1,
    max: 50,
    whole: true,
    step: 1,
    value: 1,
    draws: "trend",
    about: "trailing mean of so many rounds of one cadence and regime, drawn where all of them are there; 1 = none"
  },
  {
    name: "cadences",
    kind: "choice",
    label: "Cadences",
    choices: ["together", "apart"],
    value: "together",
    draws: "trend",
    about:
      "together: two lines on one time axis, Saturday rounds as dots beside weekday ones; apart: every statistic, one panel per cadence"
  },
  {
    name: "level",
    kind: "choice",
    label: "Level",
    choices: ["event", "none"],
    value: "event",
    draws: "event-path",
    about:
      "event: each event's own mean is removed and the mean over events added, so that the path does not move because its members change; none: the plain mean over the events with a score at that time"
  },
  {
    name: "source",
    kind: "choice",
    label: "Scores of",
    choices: ["model", "hand"],
    value: "model",
    draws: "what-if",
    about: "model: the model's own rounds; hand: weight and scores entered below, in the model's newest round"
  },
  {
    name: "hand-weight",
    kind: "number",
    label: "Weight",
    unit: "%",
    min: 0.0001,
    max: 50,
    whole: false,
    step: 0.01,
    slider: [0.01, 10],
    value: 1,
    draws: "what-if",
    about: "share of all stakes of the round, where scores are entered by hand"
  },
  ...(["cwmm", "mmc", "corr"] as const).map((score): ViewParameter => ({
    name: `hand-${score}`,
    kind: "number",
    label: score === "cwmm" ? "cwmm" : score.toUpperCase(),
    min: -1,
    max: 1,
    whole: false,
    step: score === "cwmm" ? 0.01 : 0.001,
    slider: score === "cwmm" ? [0, 1] : [-0.1, 0.1],
    value: score === "cwmm" ? 0.5 : score === "mmc" ? 0.005 : 0.02,
    draws: "what-if",
    about: `${score === "cwmm" ? "cwmm" : score.toUpperCase()} of the round, where scores are entered by hand`
  }))
];

export function viewParameterNamed(name: string): ViewParameter {
  const found = viewParameters.find((p) => p.name === name);
  if (!found)
    throw new SettingError(
      `no view parameter is named ${name}; there are ${viewParameters.map((p) => p.name).join(", ")}`
    );
  return found;
}
