/** What the event study says in the end: how much of a change is accuracy, how much overlap, and what is unclear. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {count, counted} from "../../base/words/format.js";
import {capital, listed} from "../../base/words/words.js";
import {outcomeChange, outcomeText} from "../../base/scores/outcomes.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import {crowdingOf} from "../../base/events/crowding.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {crowdingSentences, fallSentences} from "./crowding.js";
import {rateLine} from "./rate-line.js";
import {regimeWords, small} from "./words.js";

interface Ends {
  estimate: number | null;
  estimate_low: number | null;
  estimate_high: number | null;
}

type PartRow = RowOf<"event-parts">;

type TestCells = RowOf<"event-tests">;

type Parts = {table: TableOf<"event-parts">} & WithLeft;
type Tests = {table: TableOf<"event-tests">};

const nothing = (parts: Parts) => `${causeOf(parts) ?? "No event counts at these settings"}.`;

/** The verdict in short: whether crowding costs MMC, with how often that word is wrong, what MMC does, what accuracy does. */
export function conclusion(
  parts: Parts,
  tests: Tests,
  {judged = {cases: []}}: {judged?: Pick<JudgedVerdicts, "cases">} = {}
): string[] {
  const crowding = crowdingOf(tests);
  const own = newestParts(parts).find((r) => r.part === "own");
  if (!crowding) return newestParts(parts).length ? [] : [nothing(parts)];
  const [first, ...more] = crowdingSentences(crowding, {own: own?.estimate ?? null});
  const rate = rateLine(judged, crowding.word);
  return [[first, ...more, rate].filter(Boolean).join(" "), ...fallSentences(crowding)];
}

/** Rows of the newest score regime with events. */
function newestParts(parts: Parts): PartRow[] {
  const all = rowsOf(parts).filter((r) => r.events > 0);
  return all.filter((r) => r.score_regime === all.at(-1)!.score_regime);
}

/** What stands behind the verdict, one sentence after another, for the newest score regime with events. */
export function eventVerdict(parts: Parts, tests: Tests): string[] {
  const own = newestParts(parts);
  if (!own.length) return [];
  const regime = own[0].score_regime;
  const part = (name: string) => own.find((r) => r.part === name)!;
  const rows = rowsOf(tests).filter((r) => r.score_regime === regime);
  const test = (name: string, outcome: string) =>
    rows.find(
      (r) => r.test === name && r.outcome === outcome && (name !== "change" || r.adjust === part("change").adjust)
    );
  const mde = (name: string) =>
    rows.find((r) => r.test === "part" && r.outcome === name && r.adjust === part("change").adjust)?.mde ?? null;
  return [
    changeSentence(part("change"), test("change", "mmc"), regime),
    `By arithmetic, ${["accuracy", "overlap", "market", "together"].map((name, i) => partWords(part(name), i === 0)).join(", ")}${ownWords(part("own"))}.`,
    overlapSentence(part("overlap"), test("stacked", "cwmm"), mde("overlap")),
    accuracySentence(part("accuracy"), mde("accuracy")),
    jumpSentence(test("jump", "cwmm"), test("jump", "mmc less corr")),
    changerSentence(part("overlap"), test("stacked", "cwmm"), mde("overlap"))
  ];
}

/** What other data would have to show for another verdict. */
function changerSentence(overlap: PartRow, others: TestCells | undefined, mde: number | null): string {
  const lead = "What would change this verdict:";
  if (signOf(overlap) === "above") return `${lead} an interval of the overlap part below 0.`;
  if (signOf(overlap) === "untold") {
    const needed = mde && overlap.estimate ? overlap.events * (mde / overlap.estimate) ** 2 : null;
    // so many that no data could be meant are not a number to name
    const events = needed && needed < 1e5 ? `; for one as large as that seen, about ${count(needed)} events` : "";
    return `${lead} an interval of the overlap part below 0${events}.`;
  }
  if (others && signOf(others) === "above") return `${lead} the same rise of similarity in models that did not raise.`;
  return `${lead} similarity rising against models that did not raise; the cost would then be the stake’s own.`;
}

/** `; detectable: 0.0012`, or nothing */
const detectable = (mde: number | null | undefined) => (mde ? `; detectable: ${outcomeText("mmc", mde)}` : "");

/** Parts that a title can name, where they cost MMC and where they add to it. */
const titled: Record<string, {below: string; above: string}> = {
  accuracy: {below: "lower accuracy", above: "higher accuracy"},
  overlap: {below: "overlap", above: "overlap"},
  market: {below: "the market", above: "the market"}
};

/** States which parts move MMC clearly in the newest regime. */
export function partsTitle(parts: Parts): string {
  const own = newestParts(parts).filter((r) => r.part in titled);
  if (!own.length) return "No event counts: there is no change to split";
  const named = (sign: "below" | "above") => own.filter((r) => signOf(r) === sign).map((r) => titled[r.part][sign]);
  const [below, above] = [named("below"), named("above")];
  if (!below.length && !above.length) return "No part of the change of MMC is clear";
  const says = (who: string[], verb: string, what: string) =>
    who.length ? [`${listed(who)} ${verb}${who.length > 1 ? "" : "s"} ${what}`] : [];
  const words = [...says(below, "cost", "MMC"), ...says(above, "add", below.length ? "to it" : "to MMC")];
  const rest = below.length + above.length < own.length ? ["the rest is unclear"] : [];
  return capital([...words, ...rest].join("; "));
}

export function partsAlt(parts: Parts): string {
  const all = rowsOf(parts).filter((r) => r.events > 0);
  const of = (r: PartRow) =>
    `${regimeWords(r.score_regime)}, ${names[r.part] ?? r.part} ${outcomeChange("mmc", r.estimate)} (${r.part === "own" ? "arithmetic" : range(r)})`;
  return all.length ? `Bars of the change of MMC and its parts: ${all.map(of).join("; ")}.` : "No event counts.";
}

const names: Record<string, string> = {
  accuracy: "accuracy",
  overlap: "overlap with the meta-model",
  market: "the meta-model’s own score",
  together: "the last two moving together",
  own: "of these the larger stake itself"
};

const partWords = ({part, estimate}: PartRow, first: boolean) =>
  `${names[part]} ${first ? "accounts " : ""}for ${outcomeChange("mmc", estimate)}`;

/** It lies within the parts, and is none of them. */
const ownWords = (own: PartRow | undefined) =>
  own ? `; of these the larger stake itself for ${small(own.estimate!)}` : "";

const range = ({estimate_low, estimate_high}: Ends) =>
  estimate_low === null
    ? "no interval"
    : `95 % interval ${outcomeChange("mmc", estimate_low)} to ${outcomeChange("mmc", estimate_high)}`;

/** Whether an interval lies below 0, above 0, or holds it (or is not there). */
function signOf({estimate_low, estimate_high}: Ends): "below" | "above" | "untold" {
  if (estimate_low === null || estimate_high === null) return "untold";
  return estimate_high < 0 ? "below" : estimate_low > 0 ? "above" : "untold";
}

function changeSentence(change: PartRow, test: TestCells | undefined, regime: string): string {
  const where = `over ${counted(change.events, "event")} in ${regimeWords(regime)}`;
  const sign = signOf(change);
  if (sign !== "untold")
    return `MMC ${sign === "below" ? "falls" : "rises"} by ${outcomeText("mmc", Math.abs(change.estimate!))} ${where} (${range(change)}).`;
  const mde = test?.mde;
  return `Whether MMC changes is unclear ${where} (${outcomeChange("mmc", change.estimate)}, ${range(change)})${detectable(mde)}.`;
}

function overlapSentence(overlap: PartRow, others: TestCells | undefined, mde: number | null): string {
  const sign = signOf(overlap);
  if (sign === "untold") return `Whether more overlap costs MMC is unclear (${range(overlap)})${detectable(mde)}.`;
  if (sign === "above") return `Overlap moves the other way: it adds to MMC (${range(overlap)}).`;
  const cost = `More overlap costs MMC (${range(overlap)}): crowding, by the larger stake or by others, takes no more than that`;
  if (!others || others.estimate === null) return `${cost}.`;
  const bounds = [others.estimate_low, others.estimate_high].map((end) => outcomeChange("cwmm", end)).join(" to ");
  const beside = `Against models that did not raise on the same dates, similarity to the meta-model moves by ${outcomeChange("cwmm", others.estimate)} (${bounds})`;
  if (signOf(others) === "above") return `${cost}. ${beside}: it rises with the raise.`;
  return `${cost}. ${beside}: whether it rises with the raise is unclear.`;
}

function accuracySentence(accuracy: PartRow, mde: number | null): string {
  const sign = signOf(accuracy);
  if (sign === "untold") return `Whether accuracy changes is unclear (${range(accuracy)})${detectable(mde)}.`;
  const what = `Accuracy ${sign === "below" ? "falls" : "rises"} (${range(accuracy)})`;
  if (accuracy.adjust === "none") return `${what}: without adjustment, the market moves everyone’s scores.`;
  return sign === "below" ? `${what}, which no stake can do: luck that ends is the likely reason.` : `${what}.`;
}

function jumpSentence(cwmm: TestCells | undefined, mmc: TestCells | undefined): string {
  if (!cwmm || !mmc || cwmm.estimate === null) return "No event has scores in both rounds around the raise.";
  if (!cwmm.clean)
    return (
      "The jump at the raise says nothing here: part of the round before was already scored when the stake was set, " +
      "so the jump also shows luck seen early. Daily rounds could change this."
    );
  const jump = `from the round before to the raise MMC moves by ${outcomeChange("mmc", mmc.estimate)} beyond accuracy (${range(mmc)})`;
  if (signOf(mmc) === "below" && signOf(cwmm) === "above")
    return `At the raise itself similarity to the meta-model jumps up, and ${jump}: a cost of the stake, free of past luck.`;
  return `Whether the stake costs MMC at the raise itself is unclear: ${jump}${detectable(mmc.mde)}.`;
}
