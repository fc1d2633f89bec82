/** What the penalty page says, computed from its falls: one per score regime, the newest last. */
import {holds, negated} from "../../base/kit/interval.js";
import {clearRule} from "../../base/kit/constants.js";
import {
  correlation,
  count,
  counted,
  fixed,
  groupWord,
  percent,
  rangeText,
  score,
  signed
} from "../../base/words/format.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import {pointsText, shareText, worth} from "./shape.js";
import {placeOf} from "../../base/penalty/place.js";

const none = "No round holds enough models at these settings";

type Way = "falls" | "rises" | "does not change";

/** From the first to the last value, as the four decimals shown say. */
function way(first: number, last: number): Way {
  if (score(first) === score(last)) return "does not change";
  return last < first ? "falls" : "rises";
}

const wayOf = ({bottom, top}: Fall) => way(bottom.mmc_mean, top.mmc_mean);
const newest = (falls: readonly Fall[]) => falls[falls.length - 1];
const groupsOf = (fall: Fall) => groupWord(fall.rows.length);

/** Why a fall is not clear, as the end of a sentence. */
function doubtOf({interval, clearness: {agreeing, rounds}}: Fall): string {
  if (interval) return "perhaps by chance";
  return agreeing < clearRule.share * rounds ? "but rounds disagree" : "from few rounds";
}

export function penaltyTitle(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return none;
  const found = wayOf(fall);
  const word = groupsOf(fall);
  if (found === "does not change") return `The ${word} closest to the meta-model has as much MMC`;
  const has = `The ${word} closest to the meta-model has ${found === "falls" ? "less" : "more"} MMC`;
  return fall.clear ? `${has}: ${score(fall.top.mmc_mean)}` : `${has}, ${doubtOf(fall)}`;
}

/** The answer to the page's question. */
export function penaltyAnswer(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const word = groupsOf(fall);
  const [low, high] = [score(fall.bottom.mmc_mean), score(fall.top.mmc_mean)];
  if (wayOf(fall) === "does not change")
    return `No: the ${word} closest to the meta-model and the one furthest from it both average ${high} MMC.`;
  const doubt = fall.clear ? "" : `, ${doubtOf(fall)}`;
  return `${verdict(fall)}: the ${word} closest to the meta-model averages ${high} MMC, the furthest ${low}${doubt}.`;
}

/** What goes with the two numbers of the answer, newest score regime first, for those who open it. */
export function penaltyNotes(falls: readonly Fall[]): string[] {
  const fall = newest(falls);
  if (!fall) return [];
  const others = falls
    .slice(0, -1)
    .map((f) => `In the score regime ${f.regime}, MMC ${wayOf(f)} ${fromTo(f)}${f.clear ? "" : ", not clearly"}`);
  const word = groupsOf(fall);
  return [
    `From the ${word} furthest from the meta-model to the closest (mean correlation ${correlation(fall.bottom.cwmm_mean)} and ${correlation(fall.top.cwmm_mean)}), mean MMC ${wayOf(fall)} ${fromTo(fall)}${corrClause(fall)}`,
    ...whereTexts(fall),
    ...others
  ];
}

function verdict(fall: Fall): string {
  const found = wayOf(fall);
  if (found === "falls") return fall.clear ? "Yes" : "Not clearly";
  if (found === "rises") return fall.clear ? "No, the reverse" : "No";
  return "No";
}

const fromTo = ({bottom, top}: Fall) => `from ${score(bottom.mmc_mean)} to ${score(top.mmc_mean)}`;

/** How CORR goes from the bottom to the top group; not clear where its interval holds 0. */
function corrWay({bottom, top, corrInterval}: Fall): Way | "not clear" {
  const unclear = corrInterval !== null && holds(corrInterval);
  return unclear ? "not clear" : way(bottom.corr_mean!, top.corr_mean!);
}

function corrClause(fall: Fall): string {
  const {bottom, top} = fall;
  if (bottom.corr_mean === null || top.corr_mean === null) return "";
  const found = way(bottom.corr_mean, top.corr_mean);
  const doubt = corrWay(fall) === "not clear" ? ", not clearly" : "";
  return `, ${found === wayOf(fall) ? "and" : "while"} mean CORR ${found} from ${score(bottom.corr_mean)} to ${score(top.corr_mean)}${doubt}`;
}

/** Whether the fall is clear, with its interval; whether more of it lies above the knee than on a straight line. */
function whereTexts(fall: Fall): string[] {
  if (wayOf(fall) === "does not change") return ["There is no fall that could sit anywhere"];
  const word = wayOf(fall) === "rises" ? "rise" : "fall";
  const clear = `The ${word} is ${fall.clear ? "clear" : "not clear"}: ${sureText(fall)}`;
  const {knee, shape} = fall;
  if (!knee || !shape || word === "rise") return [clear];
  const found = placeOf(shape.contrast_cwmm);
  if (found === "unknown") return [clear, "Without an interval no share of the fall is given"];
  const place = {
    top: `More of it lies above group ${knee.group} than on a straight line`,
    elsewhere: `Less of it lies above group ${knee.group} than on a straight line`,
    open: `Whether more of it lies above group ${knee.group} than on a straight line is unclear`
  }[found];
  return [clear, place, shareText(shape).replace(/\.$/, "")];
}

/** `its 95 % interval runs from +0.0060 to +0.0140`; without one, in how many rounds the sign is the same. */
function sureText(fall: Fall): string {
  const {clearness, interval} = fall;
  if (!interval) {
    const signs = `it has this sign in ${count(clearness.agreeing)} of ${counted(clearness.rounds, "round")} over ${counted(clearness.days, "day")}`;
    return fall.shape ? `${signs}; no interval: ${worth(fall.shape.periods)}` : signs;
  }
  const shown = wayOf(fall) === "rises" ? negated(interval) : interval;
  return `its 95 % interval runs from ${rangeText(shown, (value) => signed(value, 4))}`;
}

/** The rule by which a fall is called clear. */
export function clearText(): string {
  const {share, rounds, days} = clearRule;
  return (
    `A fall is called clear if the 95 % interval of the difference between the bottom and the top group, taken over the rounds, does ` +
    `not hold 0. Where the rounds are worth too few independent ones for an interval, it is called clear only if the difference has the same sign in at least ${percent(share)} of the rounds, of at least ${rounds} rounds over at least ${days} days: ` +
    `neighbouring rounds share most of their returns, so that a short run agrees with itself by luck. A share of a fall is shown only where the interval of the fall does not hold 0.`
  );
}

/** For those who do not see the figure. */
export function penaltyAlt(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const regimes = falls.length > 1 ? ` Newest of ${falls.length} score regimes (${fall.regime}).` : "";
  return `Mean MMC and mean CORR by correlation with the meta-model, in ${fall.rows.length} groups.${regimes} ${mmcAlt(fall)}${corrAlt(fall)}`;
}

function mmcAlt({rows, bottom, top, knee, shape}: Fall): string {
  const best = rows.reduce((a, b) => (b.mmc_mean > a.mmc_mean ? b : a));
  const down = rows.slice(1).filter((r, i) => r.mmc_mean < rows[i].mmc_mean).length;
  const bend =
    knee && shape
      ? ` Group ${knee.group} stands ${pointsText(shape.contrast_cwmm, shape.periods)} from a straight line between the ends.`
      : "";
  return (
    `MMC: ${score(bottom.mmc_mean)} in the bottom group, ${score(top.mmc_mean)} in the top one, highest in group ${best.group} ` +
    `(${score(best.mmc_mean)}); it falls in ${down} of ${rows.length - 1} steps.${bend}`
  );
}

function corrAlt({rows, bottom, top}: Fall): string {
  if (bottom.corr_mean === null || top.corr_mean === null) return " CORR is not known.";
  const up = rows.slice(1).filter((r, i) => r.corr_mean! > rows[i].corr_mean!).length;
  return ` CORR: ${score(bottom.corr_mean)} in the bottom group, ${score(top.corr_mean)} in the top one; it rises in ${up} of ${rows.length - 1} steps.`;
}

/** What the scales of the two panels have to do with each other. */
export function scaleNote(falls: readonly Fall[]): string {
  const spanOf = (name: "mmc_mean" | "corr_mean") => {
    const values = falls.flatMap((f) => f.rows.map((r) => r[name] ?? 0));
    return Math.max(0, ...values) - Math.min(0, ...values);
  };
  const times = spanOf("corr_mean") / spanOf("mmc_mean");
  if (!Number.isFinite(times) || times === 0) return "Each panel has its own scale from its own zero";
  const digits = times < 10 ? 1 : 0;
  return `Each panel has its own scale, with zero on it: CORR spans ${fixed(times, digits)} times as much as MMC`;
}

/** What the bar at the knee is, where groups stand at their mean correlations. */
export function contrastNote(falls: readonly Fall[]): string {
  const knee = newest(falls)?.knee;
  if (!knee) return "No contrast: at least four groups are needed";
  return `Dashed: a straight line between the ends; bar at group ${knee.group}: the contrast, its distance from that line, with its interval in the next figure`;
}

/** One line for the page that holds all findings. */
export function penaltyTakeaway(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const found = wayOf(fall);
  const word = groupsOf(fall);
  if (found === "does not change")
    return `No MMC penalty: ${score(fall.top.mmc_mean)} in the closest ${word} and in the furthest.`;
  const values = `${score(fall.top.mmc_mean)} in the closest ${word}, ${score(fall.bottom.mmc_mean)} in the furthest`;
  if (!fall.clear)
    return `Models closer to the meta-model have ${found === "falls" ? "less" : "more"} MMC, ${doubtOf(fall)}: ${values}.`;
  return `Models closer to the meta-model have ${found === "falls" ? "less MMC" : "more MMC, not less"}: ${values}.`;
}

export function penaltyAbout(axis: "group" | "cwmm"): string {
  const place = axis === "cwmm" ? "at the group's mean correlation" : "in groups, lowest to highest";
  return `Mean MMC above, mean CORR below, by correlation with the meta-model, ${place}, with 95 % intervals if there are any`;
}
