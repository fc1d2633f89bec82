/** What the penalty page says, computed from its falls: one per score regime, the newest last. */
import {clearRule} from "../base/constants.js";
import {correlation, count, counted, fixed, groupWord, percent, score, signed} from "../base/format.js";
import type {Contrast, Fall, PenaltyRow} from "../tables/fall.js";

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

export function penaltyTitle(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return none;
  const {bottom, top} = fall;
  const found = wayOf(fall);
  if (found === "does not change")
    return `Models most like the meta-model have as much MMC as those least like it: ${score(top.mmc_mean)}${corrPart(fall)}`;
  const doubt = fall.clearness.clear ? "" : `, but ${doubtOf(fall)}`;
  return (
    `Models most like the meta-model have ${found === "falls" ? "less" : "more"} MMC than those least like it, ` +
    `${score(top.mmc_mean)} against ${score(bottom.mmc_mean)}${doubt}${corrPart(fall)}`
  );
}

function corrPart({bottom, top}: Fall): string {
  if (bottom.corr_mean === null || top.corr_mean === null) return "";
  const found = way(bottom.corr_mean, top.corr_mean);
  return `; their CORR is ${found === "rises" ? "higher" : found === "falls" ? "lower" : "the same"}`;
}

/** Why a fall is not clear, in three words. */
function doubtOf({clearness: {agreeing, rounds}}: Fall): string {
  return agreeing < clearRule.share * rounds ? "rounds disagree" : "the rounds are few";
}

/** The answer to the page's question, in two sentences, and one for each other score regime. */
export function penaltyAnswer(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const {bottom, top} = fall;
  const word = groupsOf(fall);
  const others = falls
    .slice(0, -1)
    .map(
      (f) =>
        ` In the score regime ${f.regime}, MMC ${wayOf(f)} ${fromTo(f)}${f.clearness.clear ? "" : ", not clearly"}.`
    );
  return (
    `${verdict(fall)}: from the bottom to the top ${word} by correlation with the meta-model (${correlation(bottom.cwmm_mean)} and ` +
    `${correlation(top.cwmm_mean)} on average), mean MMC ${wayOf(fall)} ${fromTo(fall)}${corrClause(fall)}. ` +
    `${whereText(fall)}${others.join("")}`
  );
}

function verdict(fall: Fall): string {
  const found = wayOf(fall);
  if (found === "falls") return fall.clearness.clear ? "Yes" : "Not clearly";
  return found === "rises" ? "No, the reverse" : "No";
}

const fromTo = ({bottom, top}: Fall) => `from ${score(bottom.mmc_mean)} to ${score(top.mmc_mean)}`;

function corrClause(fall: Fall): string {
  const {bottom, top} = fall;
  if (bottom.corr_mean === null || top.corr_mean === null) return "";
  const found = way(bottom.corr_mean, top.corr_mean);
  return `, ${found === wayOf(fall) ? "and" : "while"} mean CORR ${found} from ${score(bottom.corr_mean)} to ${score(top.corr_mean)}`;
}

/** Whether the fall is clear, and if so which share of it lies above the knee. */
function whereText(fall: Fall): string {
  const {clearness, knee, contrast, share} = fall;
  const word = wayOf(fall) === "rises" ? "rise" : "fall";
  if (wayOf(fall) === "does not change") return "There is no fall that could sit anywhere.";
  const rounds = `it has this sign in ${count(clearness.agreeing)} of ${counted(clearness.rounds, "round")} over ${counted(clearness.days, "day")}`;
  if (!clearness.clear) return `The ${word} is not clear (${rounds}), so no share of it is given.`;
  if (share === null || !knee || !contrast) return `The ${word} is clear: ${rounds}.`;
  return (
    `The fall is clear (${rounds}), and ${percent(share)} of it lies above group ${knee.group}, ` +
    `where a straight line would put ${percent(contrast.straight)}.`
  );
}

/** Where the change of MMC sits, in words: one paragraph for each score regime. */
export function contrastTexts(falls: readonly Fall[]): string[] {
  return falls.map((fall) => {
    const regime = falls.length > 1 ? `Score regime ${fall.regime}. ` : "";
    const {knee, contrast, byNumber} = fall;
    if (!knee || !contrast || !byNumber)
      return `${regime}With fewer than four groups, none lies between the ends and the upper four tenths: there is no contrast.`;
    return `${regime}${contrastText(fall, {knee, contrast, byNumber})}`;
  });
}

interface Known {
  knee: PenaltyRow;
  contrast: Contrast;
  byNumber: Contrast;
}

function contrastText({fall, top}: Fall, {knee, contrast, byNumber}: Known): string {
  const above = knee.mmc_mean - top.mmc_mean;
  const flat = signed(contrast.value, 4) === score(0);
  const stands = flat ? "on the line" : `that far ${contrast.value > 0 ? "above" : "below"} the line`;
  return (
    `Above group ${knee.group}, in the upper four tenths, MMC changes by ${signed(-above, 4)}; a straight line between the ends, ` +
    `drawn over the groups' mean correlations, would have ${percent(contrast.straight)} of the whole change there, ` +
    `${signed(-contrast.straight * fall, 4)}. What falls there beyond the line is the contrast, ${signed(contrast.value, 4)}: ` +
    `group ${knee.group} stands ${stands}. Read by group number, as the article does, a straight line has ` +
    `${percent(byNumber.straight)} there and the contrast is ${signed(byNumber.value, 4)}.`
  );
}

/** The rule by which a fall is called clear. */
export function clearText(): string {
  const {share, rounds, days} = clearRule;
  return (
    `As long as there are no intervals, a fall is called clear only if the difference between the bottom and the top group has the ` +
    `same sign in at least ${percent(share)} of the rounds, of at least ${rounds} rounds over at least ${days} days: ` +
    `neighbouring rounds share most of their returns, so that a short run agrees with itself by luck. A share of a fall is shown only where the fall is clear.`
  );
}

/** For those who do not see the figure. */
export function penaltyAlt(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const regimes = falls.length > 1 ? ` Newest of ${falls.length} score regimes (${fall.regime}).` : "";
  return `Mean MMC and mean CORR by correlation with the meta-model, in ${fall.rows.length} groups.${regimes} ${mmcAlt(fall)}${corrAlt(fall)}`;
}

function mmcAlt({rows, bottom, top, knee, contrast}: Fall): string {
  const best = rows.reduce((a, b) => (b.mmc_mean > a.mmc_mean ? b : a));
  const down = rows.slice(1).filter((r, i) => r.mmc_mean < rows[i].mmc_mean).length;
  const bend =
    knee && contrast
      ? ` Group ${knee.group} stands ${signed(contrast.value, 4)} from a straight line between the ends.`
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

/** What the bar at the knee is, for the caption. */
export function contrastNote(falls: readonly Fall[]): string {
  const knee = newest(falls)?.knee;
  if (!knee) return "No contrast: it takes at least four groups";
  return `Bar at group ${knee.group}: the contrast, its distance from the straight line`;
}

/** One sentence for the page that holds all findings. */
export function penaltyTakeaway(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return `${none}.`;
  const found = wayOf(fall);
  const word = groupsOf(fall);
  if (found === "does not change")
    return `No MMC penalty: the top and the bottom ${word} by likeness to the meta-model have the same mean MMC, ${score(fall.top.mmc_mean)}.`;
  const start = `${found === "falls" ? "Likeness goes with less MMC" : "Likeness goes with more MMC, not less"}: ${score(fall.top.mmc_mean)} in the top ${word} against ${score(fall.bottom.mmc_mean)} in the bottom one`;
  return `${start}${fall.clearness.clear ? "" : `, though ${doubtOf(fall)}`}.`;
}

export function penaltySubtitle(axis: "group" | "cwmm"): string {
  const place = axis === "cwmm" ? "at the group's mean correlation" : "in groups, lowest to highest";
  return `Mean MMC above, mean CORR below, by correlation with the meta-model, ${place}; dashed: a straight line between the ends, in mean correlation`;
}
