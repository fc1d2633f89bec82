/** Every parameter of every table and figure, declared once: inputs, command line, tests and the Method page come from here. */
import {outcomeNames} from "../snapshot/panel.js";
import type {Parameter} from "./types.js";
import {accountParameter} from "../my-model/parameters.js";
import {ratings} from "./ratings.js";
import {stakeGroups} from "./stake-groups.js";
import {whatIfParameters} from "../what-if/parameters.js";

export type {NumberParameter, Parameter, TextParameter} from "./types.js";

const declared = [
  {
    name: "rounds",
    kind: "rounds",
    label: "Rounds",
    value: "newest",
    about:
      "which rounds take part: A:B (numbers or dates), last N (counted from the newest round), all, or newest (the newest score regime); rows outside take no part, in windows neither"
  },
  {
    name: "days",
    kind: "choice",
    label: "Days",
    choices: ["all", "weekday", "saturday"],
    value: "all",
    about: "which days' rounds take part from round 340 on; weekly rounds are always in"
  },
  {
    name: "groups",
    kind: "number",
    label: "Groups",
    min: 2,
    max: 50,
    whole: true,
    step: 1,
    value: 10,
    about: "number of quantile groups"
  },
  {
    name: "ranking",
    kind: "choice",
    label: "Ranking",
    choices: ["within", "pooled"],
    value: "within",
    about: "rank models inside each round and average over rounds, or rank all rows together"
  },
  {
    name: "staked",
    kind: "choice",
    label: "Staked only",
    choices: ["true", "false"],
    value: "true",
    about: "false: unstaked models and unknown stakes take part too, and min-stake is ignored"
  },
  {
    name: "min-stake",
    kind: "number",
    label: "Stake above",
    unit: "NMR",
    min: 0,
    max: Infinity,
    whole: false,
    step: 1,
    slider: [0, 1000],
    value: 0,
    about: "only rows with more stake than this"
  },
  {
    name: "recent",
    kind: "number",
    label: "Recent rows",
    min: 0,
    max: Infinity,
    whole: true,
    step: 1000,
    slider: [0, 200000],
    value: 30000,
    about: "the newest whole rounds until they hold at least this many rows; 0 = all"
  },
  {
    name: "ratio",
    kind: "number",
    label: "Stake ratio",
    unit: "×",
    min: 1.1,
    max: 100,
    whole: false,
    step: 0.1,
    slider: [1.1, 20],
    value: 5,
    about: "a stake event multiplies the stake at least by this from one round to the next"
  },
  {
    name: "before",
    kind: "number",
    label: "Rounds before",
    min: 4,
    max: 60,
    whole: true,
    step: 1,
    value: 20,
    about: "rounds of the window before the event"
  },
  {
    name: "after",
    kind: "number",
    label: "Rounds after",
    min: 4,
    max: 60,
    whole: true,
    step: 1,
    value: 20,
    about: "rounds of the window from the event on"
  },
  {
    name: "base",
    kind: "number",
    label: "Base stake",
    unit: "NMR",
    min: 0,
    max: Infinity,
    whole: false,
    step: 1,
    slider: [0, 100],
    value: 1,
    about: "smallest stake before the event"
  },
  {
    name: "events",
    kind: "choice",
    label: "Events per model",
    choices: ["first", "spaced", "all"],
    value: "first",
    about:
      "which of a model's candidates are taken: the first, those at least `after` rounds behind the last one taken, or all"
  },
  {
    name: "persistence",
    kind: "number",
    label: "Stake kept for",
    unit: "rounds",
    min: 0,
    max: 60,
    whole: true,
    step: 1,
    value: 0,
    about:
      "in so many further rounds the stake must not be seen below 0.8 times the new one, and the rounds must be there; 0 = off"
  },
  {
    name: "cool-off",
    kind: "number",
    label: "Quiet rounds",
    unit: "rounds",
    min: 0,
    max: 60,
    whole: true,
    step: 1,
    value: 0,
    about: "so many rounds before a candidate must hold no other candidate of the model; 0 = off"
  },
  {
    name: "min-scored",
    kind: "number",
    label: "Scored rounds",
    min: 1,
    max: 20,
    whole: true,
    step: 1,
    value: 5,
    about: "an event counts if the outcome is known in at least this many rounds on each side; at most before and after"
  },
  {
    name: "adjust",
    kind: "choice",
    label: "Adjust",
    choices: ["others", "round", "none"],
    value: "others",
    about:
      "others subtracts what staked models of other accounts without a raise, there on both sides, did in the same rounds; " +
      "round subtracts the mean of all staked models of each round, which newcomers move; none takes scores as they are"
  },
  {
    name: "outcome",
    kind: "choice",
    label: "Outcome",
    choices: outcomeNames,
    value: "mmc",
    about:
      "the score that is followed around the event; mmc and corr are those that the round pays, 60-day scores from round 1343 on"
  },
  {
    name: "ranked-by",
    formerly: "outcome",
    kind: "choice",
    label: "Ranked by",
    choices: ratings,
    value: "mmc",
    about:
      "what the models of a round are ranked by: a score (mmc and corr as the round pays them), or return, the payout over the stake"
  },
  {
    name: "stake-group",
    kind: "choice",
    label: "Stakes",
    choices: stakeGroups,
    value: "all",
    about: "all staked models, or the third of each round's models with the low, middle or high stakes"
  },
  {
    name: "trailing",
    kind: "number",
    label: "Look back",
    unit: "rounds",
    min: 1,
    max: 100,
    whole: true,
    step: 1,
    value: 20,
    about: "rounds that a list by scores looks back on: the newest resolved ones of one score regime"
  },
  ...whatIfParameters,
  accountParameter
] as const satisfies readonly Parameter[];

export type Declared = (typeof declared)[number];
export type ParameterName = Declared["name"];
export const parameters: readonly Parameter[] = declared;
