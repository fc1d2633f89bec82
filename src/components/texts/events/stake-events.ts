/** What the page on stake events says, computed from its tables. */
import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import {count, counted, signedPercent} from "../../base/words/format.js";
import {outcomeChange, outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {capital, listed} from "../../base/words/words.js";
import {causeOf} from "../../base/words/cause.js";
import type {EventResult} from "../../tables/result/result.js";
import {crowdingOf} from "../../base/events/crowding.js";
import {tooFewBefore} from "../../base/events/tests.js";
import {crowdingSentences, fallSentence} from "./crowding.js";
import {blocksOf, halvesBefore, newestBlock, regimeWords, rowOf, rulesAfter, wayOf, whyNone} from "./words.js";
import type {Block, SummaryRow} from "./words.js";

/** The tables that the answer reads: `event-summary`, and `event-path` of MMC at the same settings. */
export interface EventTexts {
  summary: EventResult<"event-summary">;
  mmcPath: EventResult<"event-path">;
}

/** What the first page judges by: the tests beside them. */
export interface JudgedEvents extends EventTexts {
  tests: EventResult<"event-tests">;
}

const none = "No stake increase counts at these settings";

/** `falls by 0.0033`, `does not change`, `changes by −0.0033 (unclear)` */
function moved(row: SummaryRow): string {
  const way = wayOf(row);
  const {outcome, change} = row;
  if (way === "stays") return "does not change";
  if (way === "unclear" || way === "unknown")
    return `changes by ${outcomeChange(outcome, change)} (${way === "unclear" ? "unclear" : "no interval"})`;
  return `${way} by ${outcomeText(outcome, Math.abs(change))}`;
}

/** Accuracy beside MMC: CORR, or CORJ60 where there is no CORR. */
const accuracyOf = (block: Block) => rowOf(block, "corr") ?? rowOf(block, "corj60");

/** The answer to the page's question in one sentence: what MMC and accuracy do, and against what. */
export function eventAnswer({summary}: Pick<EventTexts, "summary">): string {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return `${whyNone(summary)}.`;
  const {settings} = summary;
  const raise = `after a stake grows ${settings.ratio}-fold or more`;
  const way = wayOf(mmc);
  const against = measures[settings.adjust];
  const accuracy = accuracyWords(block, way);
  if (way !== "unclear") return `MMC ${moved(mmc)} ${raise}, ${against}; ${accuracy}.`;
  return `Whether MMC changes ${raise} is unclear: ${outcomeChange("mmc", mmc.change)} ${against}; ${accuracy}.`;
}

/** What accuracy does beside MMC: short, as MMC has the sentence. */
function accuracyWords(block: Block, besides: ReturnType<typeof wayOf>): string {
  const row = accuracyOf(block);
  if (!row) return "accuracy is not known";
  const name = `accuracy (${outcomeWords[row.outcome].label})`;
  const way = wayOf(row);
  if (way === "unknown") return `${name} has no interval`;
  if (way === "unclear") return besides === "unclear" ? `so is ${name}` : `${name} is unclear`;
  if (way === "stays") return `${name} stays`;
  return `${name} ${way} by ${outcomeText(row.outcome, Math.abs(row.change))}`;
}

/** What scores are measured against, as part of a sentence. */
const measures = {
  others: "against models that did not raise",
  round: "against each round’s mean",
  none: "without adjustment"
};

/** What stands behind the answer: the two means, how MMC goes before, and earlier rounds. */
export function eventDetails({summary, mmcPath}: EventTexts): string[] {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return [];
  const accuracy = accuracyOf(block);
  return [
    `Mean MMC is ${outcomeText("mmc", mmc.before)} before and ${outcomeText("mmc", mmc.after)} after, over ${counted(mmc.events, "event")} in ${regimeWords(block.regime)}.`,
    ...(accuracy ? [`Accuracy (${outcomeWords[accuracy.outcome].label}) ${moved(accuracy)}.`] : []),
    beforeWords(mmc, halvesBefore(mmcPath, block.regime)),
    ...(summary.settings.adjust === "none" ? [marketWords] : []),
    ...earlierWords(summary, block)
  ];
}

const marketWords =
  "Nothing is subtracted here: when all models score higher or lower in the rounds after, so do these.";

/** How MMC goes before the increase: luck that runs out looks like a fall. */
function beforeWords({events}: SummaryRow, halves: ReturnType<typeof halvesBefore>): string {
  if (!halves) return "Too few rounds before the raise are scored to say whether MMC climbs towards it.";
  const few = tooFewBefore(events);
  if (few) return `Whether MMC climbs before the raise is ${few}.`;
  const [earlier, later] = [halves.earlier, halves.later].map((value) => outcomeText("mmc", value));
  return `Before the raise MMC is ${earlier} in the earlier half of the window and ${later} in the later half. People often raise a stake after a lucky streak, and a streak that ends looks like a fall.`;
}

/** One sentence for each earlier regime in which events count. */
function earlierWords(summary: EventResult<"event-summary">, newest: Block): string[] {
  return blocksOf(summary)
    .filter(({regime}) => regime !== newest.regime)
    .flatMap((block) => {
      const mmc = rowOf(block, "mmc");
      return mmc
        ? [
            `In the ${regimeWords(block.regime)} MMC ${moved(mmc)}, ${counted(mmc.events, "event")}; ${accuracyWords(block, wayOf(mmc))}.`
          ]
        : [];
    });
}

/** Scores that are not measured against others carry the market's level: said first. */
const unadjusted = ({settings}: EventResult) => settings.adjust === "none";

/** For the index page: the verdict's first sentence, and what MMC and accuracy do. */
export function eventTakeaway({summary, tests}: Pick<JudgedEvents, "summary" | "tests">): string {
  const found = crowdingOf(tests);
  if (!found) return `${whyNone(summary)}.`;
  return `${crowdingSentences(found)[0]} ${fallSentence(found)}`;
}

/** How an outcome is named in a title. */
const titleName = (outcome: OutcomeName) =>
  outcome === "cwmm" ? "similarity to the meta-model" : outcomeWords[outcome].words;

/** Title of the path: the chosen outcome. */
export function eventPathTitle(path: EventResult<"event-path">, summary: EventResult<"event-summary">): string {
  const {outcome} = path.settings;
  const block = newestBlock(summary);
  const row = block && rowOf(block, outcome);
  if (!row) return block ? `No stake increase has enough rounds with ${titleName(outcome)}` : none;
  const name = titleName(outcome);
  // a long name leaves no room; each panel says its rounds
  const where = blocksOf(summary).length > 1 && outcome !== "cwmm" ? ", in the newest rounds" : "";
  const way = wayOf(row);
  if (way === "unclear")
    return `Whether ${name} changes after the raise is unclear (${outcomeChange(outcome, row.change)})${where}`;
  if (way === "unknown")
    return `${capital(name)} changes by ${outcomeChange(outcome, row.change)} after the raise, no interval${where}`;
  return `${capital(name)} ${moved(row)} after the raise${where}`;
}

/** The path in words: its level long before, just before, at the increase and at the end, in each regime. */
export function eventPathAlt(path: EventResult<"event-path">, summary: EventResult<"event-summary">): string {
  const {outcome} = path.settings;
  const {label} = outcomeWords[outcome];
  const parts = blocksOf(summary).flatMap((block) => {
    const row = rowOf(block, outcome);
    if (!row) return [];
    const points = pointsOf(path, block.regime);
    const at = (p?: (typeof points)[number]) =>
      p ? `${outcomeText(outcome, p.mean_level)} at ${p.time} (${counted(p.events, "event")})` : "";
    const bounds = [points[0], points.find((p) => p.time === -1), points.find((p) => p.time === 0), points.at(-1)];
    const seen = [...new Set(bounds.map(at))].filter(Boolean).join(", ").replaceAll(" -", " −");
    return [
      `${capital(regimeWords(block.regime))}: ${seen}; mean before ${outcomeText(outcome, row.before)}, after ${outcomeText(outcome, row.after)}.`
    ];
  });
  if (!parts.length) return `${whyNone(path)}.`;
  return `Mean ${label} by rounds from the stake increase. ${parts.join(" ")}`;
}

const pointsOf = (path: EventResult<"event-path">, regime: string) =>
  knownRows(rowsOf(path), "mean_level").filter((p) => p.score_regime === regime && p.events > 0);

/** Title of the paths of all outcomes: what each of them does. */
export function outcomesTitle(summary: EventResult<"event-summary">): string {
  const block = newestBlock(summary);
  if (!block) return none;
  const rows = (["mmc", "corr", "corj60", "cwmm"] as const).flatMap((name) => rowOf(block, name) ?? []);
  const named = (...ways: ReturnType<typeof wayOf>[]) =>
    rows
      .filter((row) => ways.includes(wayOf(row)))
      .map(({outcome}) => (outcome === "cwmm" ? "similarity" : titleName(outcome)));
  const verbs = [
    {who: named("falls"), one: "falls", several: "fall"},
    {who: named("rises"), one: "rises", several: "rise"},
    {who: named("stays"), one: "does not change", several: "do not change"}
  ];
  const clear = verbs.flatMap(({who, one, several}) =>
    who.length ? [`${listed(who)} ${who.length > 1 ? several : one}`] : []
  );
  const rest = named("unclear", "unknown");
  return capital([...clear, ...(rest.length ? [`unclear: ${listed(rest)}`] : [])].join("; "));
}

export function outcomesAlt(summary: EventResult<"event-summary">): string {
  return changeAlt(summary, "Paths around the raise, one panel for each outcome.");
}

const does = {falls: "falls", rises: "rises", stays: "does not change"} as const;

/** Title of before and after: whether accuracy does what MMC does. */
export function changeTitle(summary: EventResult<"event-summary">): string {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return none;
  const accuracy = accuracyOf(block);
  const clear = (row: SummaryRow | null) => {
    const way = row && wayOf(row);
    return way === null || way === "unclear" || way === "unknown" ? null : does[way];
  };
  const [own, other] = [clear(mmc), clear(accuracy)];
  const lead = unadjusted(summary) ? "without adjustment, " : "after a raise ";
  if (!accuracy)
    return capital(`${lead}${own ? `MMC ${own}` : "whether MMC changes is unclear"}; accuracy is not known`);
  if (!own && !other)
    return `${unadjusted(summary) ? "Without adjustment, whether" : "Whether"} MMC or accuracy changes after a raise is unclear`;
  if (own && own === other && own === "does not change") return capital(`${lead}neither MMC nor accuracy changes`);
  if (own && own === other) return capital(`${lead}both MMC and accuracy ${own.replace(/s$/, "")}`);
  if (own && other) return capital(`${lead}MMC ${own}; accuracy ${other}`);
  if (own) return capital(`${lead}MMC ${own}; whether accuracy changes is unclear`);
  return capital(`${lead}accuracy ${other}; whether MMC changes is unclear`);
}

/** Every outcome from before to after, in each regime. */
export function changeAlt(summary: EventResult<"event-summary">, lead = "Means before and after the raise."): string {
  const blocks = blocksOf(summary);
  if (!blocks.length) return `${whyNone(summary)}.`;
  const part = (row: SummaryRow) => {
    const {outcome, before, after, change} = row;
    const share = shareWords(row);
    return `${outcomeWords[outcome].label} from ${outcomeText(outcome, before)} to ${outcomeText(outcome, after)} (${outcomeChange(outcome, change)}${share ? `, ${share}` : ""})`;
  };
  const sentences = blocks.map(({regime, rows}) => `${capital(regimeWords(regime))}: ${rows.map(part).join(", ")}.`);
  return [lead, ...sentences].join(" ");
}

/** The change as a share of the raw mean before; empty where that mean is not above 0, so that a share says nothing. */
function shareWords({change, change_share: share}: SummaryRow): string {
  return share !== null && change / share > 0 ? signedPercent(share) : "";
}

/** Title of the events: how many count. */
export function eventsTitle(events: EventResult<"events">): string {
  const {counting, candidates} = events;
  if (!counting) return causeOf(events) ?? none;
  if (counting === candidates)
    return `${counting === 1 ? "The one raise" : `All ${counting} raises`} found ${counting === 1 ? "counts" : "count"}`;
  return `${counted(counting, "raise")} ${counting === 1 ? "counts" : "count"}; the others break a rule`;
}

/** How many of the raises count, and the rule that takes most of the others. */
export function eventsLost(events: EventResult<"events">): string {
  const {counting, candidates} = events;
  const rules = rulesAfter(events).sort((a, b) => b.events - a.events);
  const most = rules.length ? `; most of the others fall to the rule “${rules[0].reason}”` : "";
  return `${count(counting)} of ${counted(candidates, "raise")} count${most}`;
}

export function eventsAlt(events: EventResult<"events">): string {
  const {table, counting, picked} = events;
  if (!picked) return `${whyNone(events)}.`;
  const rows = rowsOf({table});
  const [first, last] = [rows[0].round, rows[rows.length - 1].round];
  const largest = Math.max(...rows.map((r) => r.stake_after));
  return `Stake before and after each of ${counted(picked, "stake increase")}, rounds ${first} to ${last}, on a log axis; ${counting} of them count. The largest stake after an increase is ${Math.round(largest).toLocaleString("en-US")} NMR.`;
}
