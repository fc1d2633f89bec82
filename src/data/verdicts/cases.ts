/** Which worlds verdicts are judged in, what is true there, and so which words are wrong and which find what is there. */
import {claimedFall} from "../../components/base/kit/constants.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import type {JudgedCase} from "../../components/base/verdicts/rates.js";
import {anchor, level} from "../coverage/world-shape.js";
import type {WorldOptions} from "../coverage/world-options.js";
import {claimWords, eventWords, penaltyWords, trendWords} from "./judge.js";
import type {Words} from "./judge.js";

export interface VerdictCase extends Pick<JudgedCase, "name" | "kind" | "wrong" | "finds"> {
  world: WorldOptions;
  judge: (panel: Panel) => Words;
  /** worlds at most */
  most?: number;
}

type Cadence = WorldOptions["cadence"];
const cadences: readonly Cadence[] = ["weekly", "daily"];
const ways = ["rises", "falls"];

/** Shifts at random, of which .7 are left after a week at both paces, or .9. */
const shifting = (cadence: Cadence, months = false) => {
  const daily = months ? 0.98 : 0.93;
  return {shifts: "random", persistence: cadence === "daily" ? daily : daily ** 5} as const;
};

/**
 * Some 400 models, of which four in ten accounts look for a time to raise: in 21 weekly rounds, or in 130 daily ones in whose
 * every tenth raises come, a dozen dates. CORR has luck common to all as real rounds have it.
 */
const raising = (cadence: Cadence) => ({
  ...{cadence, accounts: 180, raisers: 0.4, cutters: 0.2, earnings: 0.006, market: 0.03},
  ...(cadence === "weekly" ? {rounds: 21} : {rounds: 130, bunched: 10}),
  ...shifting(cadence)
});

/** Half of those that look find luck. */
const lucky = {raisers: 0.8, cutters: 0, after: "luck"} as const;

/** What a raise costs by closeness, as a share of the mean MMC before of raisers who had no more luck than others. */
export const costShare = ({jump = 0, market = 0, earnings = 0}: Partial<WorldOptions>) =>
  (market * jump) / (earnings + market * (anchor - level));

/** The meta-model's own score at which a jump costs exactly the claimed share. */
const marketOf = ({jump, earnings}: {jump: number; earnings: number}) =>
  (claimedFall * earnings) / (jump - claimedFall * (anchor - level));

interface EventTruth {
  kind?: VerdictCase["kind"];
  /** a fall of accuracy, of MMC, that is there for whatever reason */
  falls?: boolean;
  options?: Partial<WorldOptions>;
}

function eventCase(name: string, {kind = "null", falls = false, options = {}}: EventTruth): VerdictCase[] {
  return cadences.map((cadence) => {
    const world: WorldOptions = {...raising(cadence), ...options};
    const costs = costShare(world) >= claimedFall - 1e-9;
    const large = costs || (world.loss ?? 0) >= claimedFall * (world.earnings ?? 0);
    const wrong = {
      crowding: [...(kind === "null" ? ["supported"] : []), ...(costs ? ["contradicted"] : [])],
      mmc: [...(falls || world.jump ? [] : ["falls"]), ...(large ? ["does not"] : [])],
      accuracy: falls ? [] : ["falls"]
    };
    const finds = kind === "null" ? {} : {crowding: ["supported"]};
    return {name: `${name}, ${cadence} rounds`, kind, world, judge: eventWords, wrong, finds};
  });
}

const planted = (jump: number) => {
  const text = jump.toFixed(2);
  const name = `raisers come ${text} closer`;
  return [
    ...eventCase(name, {kind: "planted", options: {jump}}),
    ...eventCase(`${name}, after luck`, {kind: "planted", falls: true, options: {...lucky, jump}})
  ];
};

const share = `${Math.round(100 * claimedFall)} %`;

const events = [
  ...eventCase("raises do nothing", {}),
  ...eventCase("raises follow luck", {falls: true, options: lucky}),
  ...eventCase("raises follow luck, and newcomers come", {falls: true, options: {...lucky, newcomers: 0.4}}),
  ...eventCase("the meta-model comes to earn twice as much", {options: {marketShift: 0.03}}),
  ...eventCase("raisers lose skill", {falls: true, options: {loss: 0.004}}),
  ...planted(0.05),
  ...planted(0.19),
  // the verdict is on the rounds at hand: by luck these may hold a smaller cost than is to be expected
  ...[true, false].flatMap((steady) =>
    eventCase(`closeness costs ${share}${steady ? " in these rounds" : " on average"}`, {
      kind: "planted",
      options: {steady, jump: 0.19, market: marketOf({jump: 0.19, earnings: 0.006})}
    })
  )
];

/** Some 150 models in 120 weekly or 600 daily rounds, 2.3 years. */
const years = 2.3;
const long = (cadence: Cadence) => ({cadence, rounds: cadence === "weekly" ? 120 : 600, accounts: 66});

/** A slope a year on shifts with noise on them: of a fifth of their own size. */
function trendCase(name: string, {slope = 0, months = false, options = {}}: TrendTruth): VerdictCase[] {
  const moves = options.after === "likeness";
  const [there, other] = slope < 0 ? ["falls", "rises"] : ["rises", "falls"];
  return cadences.map((cadence) => {
    const of = slope ? [other] : ways;
    return {
      name: `${name}, ${cadence} rounds`,
      kind: slope ? "planted" : "null",
      world: {...long(cadence), ...shifting(cadence, months), noise: 0.004, drift: slope * years, ...options},
      judge: trendWords,
      // raises do move the weights: that the weighted mean rises is so, that models come closer is not
      wrong: {...(moves ? {} : {weighted: of}), "same models": of, growth: of},
      finds: slope ? {weighted: [there], "same models": [there], growth: [there]} : moves ? {mover: ["weights"]} : {}
    };
  });
}

interface TrendTruth {
  /** a year */
  slope?: number;
  /** shifts fade in months, not in weeks */
  months?: boolean;
  options?: Partial<WorldOptions>;
}

const trends = [
  ...trendCase("similarity goes nowhere, its shifts fade in weeks", {}),
  ...trendCase("similarity goes nowhere, its shifts fade in months", {months: true}),
  ...trendCase("models close to the meta-model raise", {options: {raisers: 0.8, after: "likeness"}}),
  ...trendCase("similarity rises by 0.03 a year", {slope: 0.03}),
  ...trendCase("similarity falls by 0.03 a year", {slope: -0.03})
];

/** From the bottom to the top tenth of cwmm MMC falls by .015, as published: on a straight line, or mostly at the top. */
function penaltyCase(name: string, options: Partial<WorldOptions>): VerdictCase[] {
  const {market = 0, bend = 0} = options;
  const isNull = market === 0 && bend === 0;
  return cadences.map((cadence) => ({
    name: `${name}, ${cadence} rounds`,
    kind: isNull ? "null" : "planted",
    world: {cadence, rounds: cadence === "weekly" ? 60 : 300, accounts: 80, ...shifting(cadence), ...options},
    judge: penaltyWords,
    wrong: {fall: isNull ? ways : ["rises"], shape: bend ? ["elsewhere"] : ["top", "elsewhere"]},
    finds: {...(isNull ? {} : {fall: ["falls"]}), ...(bend ? {shape: ["top"]} : {})}
  }));
}

const penalties = [
  ...penaltyCase("closeness costs no MMC", {market: 0}),
  ...penaltyCase("MMC falls on a straight line", {market: 0.043}),
  ...penaltyCase("MMC falls mostly at the top", {market: 0.01, bend: 0.09})
];

/** The ledger of claims as a whole, in fewer worlds: its facts are judged by what the pages' verdicts above are. */
function claimCase(name: string, options: Partial<WorldOptions>, {falls = false} = {}): VerdictCase[] {
  return eventCase(name, {kind: options.jump ? "planted" : "null", falls, options}).map((one) => ({
    ...one,
    name: `claims: ${one.name}`,
    judge: claimWords,
    most: 50,
    wrong: {
      "claim: crowding": options.jump ? ["contradicted"] : ["supported"],
      "claim: mmc falls": falls || options.jump ? [] : ["supported"],
      // raises that come closer lift both, and newcomers are of another kind
      ...(options.jump || options.newcomers ? {} : {"claim: rise": moved, "claim: median rise": moved}),
      "claim: accuracy flat": falls ? [] : ["contradicted"]
    },
    finds: options.jump ? {"claim: crowding": ["supported"]} : {}
  }));
}

const moved = ["supported", "contradicted"];

const ledger = [
  ...claimCase("raises do nothing", {}),
  ...claimCase("raises follow luck, and newcomers come", {...lucky, newcomers: 0.4}, {falls: true}),
  ...claimCase("raisers come 0.19 closer", {jump: 0.19})
];

/** A case's worlds hang on its place: further ones go to the end. */
export const cases: readonly VerdictCase[] = [...events, ...trends, ...penalties, ...ledger];
