/** What the event study says in the end: how much of a change is accuracy, how much overlap, and what is unclear. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {count, counted} from "../../base/words/format.js";
import {outcomeChange, outcomeText} from "../../base/scores/outcomes.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import {crowdingOf} from "../../base/events/crowding.js";
import {crowdingSentences, fallSentence} from "./crowding.js";
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

/** One sentence after another, for the newest score regime with events. */
export function eventVerdict(parts: Parts, tests: Tests): string[] {
  const all = rowsOf(parts).filter((r) => r.events > 0);
  const regime = all.at(-1)?.score_regime;
  if (regime === undefined) return [`${causeOf(parts) ?? "No event counts at these settings"}: nothing can be told.`];
  const own = all.filter((r) => r.score_regime === regime);
  const part = (name: string) => own.find((r) => r.part === name)!;
  const rows = rowsOf(tests).filter((r) => r.score_regime === regime);
  const test = (name: string, outcome: string) =>
    rows.find(
      (r) => r.test === name && r.outcome === outcome && (name !== "change" || r.adjust === part("change").adjust)
    );
  const mde = (name: string) =>
    rows.find((r) => r.test === "part" && r.outcome === name && r.adjust === part("change").adjust)?.mde ?? null;
  const crowding = crowdingOf(tests);
  return [
    ...(crowding ? [...crowdingSentences(crowding, {own: part("own")?.estimate}), fallSentence(crowding)] : []),
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
  if (others && signOf(others) === "above")
    return `${lead} a rise of the correlation with the meta-model that models without a raise share.`;
  return `${lead} a rise of the correlation with the meta-model against models without a raise would make it the stake’s own.`;
}

/** `; the smallest that could be seen is 0.0012`, or nothing */
const couldSee = (mde: number | null | undefined) =>
  mde ? `; the smallest that could be seen is ${outcomeText("mmc", mde)}` : "";

/** Parts that a title can name. */
const named = {accuracy: true, overlap: true, market: true};

/** States which parts are told apart from 0 in the newest regime. */
export function partsTitle(parts: Parts): string {
  const all = rowsOf(parts).filter((r) => r.events > 0);
  const own = all.filter((r) => r.score_regime === all.at(-1)!.score_regime && r.part in named);
  if (!own.length) return "No event counts: there is no change to split";
  const told = own.filter((r) => signOf(r) !== "untold");
  if (!told.length) return "No part of the change of MMC is clear";
  const words = told.map((r) => `${names[r.part]} ${signOf(r) === "below" ? "costs MMC" : "adds to MMC"}`);
  const rest = told.length < own.length ? "; the rest is unclear" : "";
  return `${words.join(", ")}${rest}`.replace(/^./, (c) => c.toUpperCase());
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
  const could = mde ? `; the smallest change that could be seen is ${outcomeText("mmc", mde)}` : "";
  return `Whether MMC changes is unclear ${where} (${outcomeChange("mmc", change.estimate)}, ${range(change)})${could}.`;
}

function overlapSentence(overlap: PartRow, others: TestCells | undefined, mde: number | null): string {
  const sign = signOf(overlap);
  if (sign === "untold") return `Whether more overlap costs MMC is unclear (${range(overlap)})${couldSee(mde)}.`;
  if (sign === "above") return `Overlap moves the other way: it adds to MMC (${range(overlap)}).`;
  const cost = `More overlap costs MMC (${range(overlap)}): at most so much can be crowding, by the larger stake or by others`;
  if (!others || others.estimate === null) return `${cost}.`;
  const bounds = [others.estimate_low, others.estimate_high].map((end) => outcomeChange("cwmm", end)).join(" to ");
  const beside = `Against staked models without a raise on the same dates the correlation with the meta-model moves by ${outcomeChange("cwmm", others.estimate)} (${bounds})`;
  if (signOf(others) === "above") return `${cost}. ${beside}: it rises with the raise.`;
  return `${cost}. ${beside}: whether it rises with the raise is unclear.`;
}

function accuracySentence(accuracy: PartRow, mde: number | null): string {
  const sign = signOf(accuracy);
  if (sign === "untold") return `Whether accuracy changes is unclear (${range(accuracy)})${couldSee(mde)}.`;
  const what = `Accuracy ${sign === "below" ? "falls" : "rises"} (${range(accuracy)})`;
  if (accuracy.adjust === "none") return `${what}: scores as they are move with the market, for everyone.`;
  return sign === "below" ? `${what}, which no stake can do: luck that ends is the plain reason.` : `${what}.`;
}

function jumpSentence(cwmm: TestCells | undefined, mmc: TestCells | undefined): string {
  if (!cwmm || !mmc || cwmm.estimate === null) return "No event has scores in both rounds around the raise.";
  if (!cwmm.clean)
    return (
      "The jump at the raise carries no verdict here: a part of the round before was already scored when the stake " +
      "was set, so that it shows luck seen early as well. Daily rounds could change this verdict."
    );
  const jump = `from the round before to the raise MMC moves by ${outcomeChange("mmc", mmc.estimate)} beyond accuracy (${range(mmc)})`;
  if (signOf(mmc) === "below" && signOf(cwmm) === "above")
    return `At the raise itself the correlation with the meta-model jumps up, and ${jump}: a cost of the stake, clean of past luck.`;
  const could = mmc.mde ? `; a cost of ${outcomeText("mmc", mmc.mde)} could have been seen` : "";
  return `Whether the stake costs MMC at the raise itself is unclear: ${jump}${could}.`;
}
