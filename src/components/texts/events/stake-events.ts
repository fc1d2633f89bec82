/** What the page on stake events says, computed from its tables. */
import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import {counted, signedPercent} from "../../base/words/format.js";
import {outcomeChange, outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {capital, listed} from "../../base/words/words.js";
import {causeOf} from "../../base/words/cause.js";
import type {EventResult} from "../../tables/result/result.js";
import {crowdingOf} from "../../base/events/crowding.js";
import {tooFewBefore} from "../../base/events/tests.js";
import {crowdingSentences, fallSentence} from "./crowding.js";
import {
  blocksOf,
  halvesBefore,
  increaseWords,
  newestBlock,
  regimeWords,
  rowOf,
  rulesAfter,
  wayOf,
  whyNone
} from "./words.js";
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

/** What accuracy does beside MMC: CORR, or CORJ60 where there is no CORR. */
function accuracyWords(block: Block): string {
  const row = rowOf(block, "corr") ?? rowOf(block, "corj60");
  return row
    ? `accuracy, by ${outcomeWords[row.outcome].label}, ${moved(row)}`
    : "no accuracy score is known beside it";
}

/** The answer to the page's question: what MMC and accuracy do, and what may be behind it. */
export function eventAnswer({summary, mmcPath}: EventTexts): string {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return `${whyNone(summary)}.`;
  const {settings} = summary;
  const against = measures[settings.adjust];
  const from = `from ${outcomeText("mmc", mmc.before)} to ${outcomeText("mmc", mmc.after)}`;
  const who = `${counted(mmc.events, "event")}, ${regimeWords(block.regime)}`;
  return [
    `${against}, MMC ${moved(mmc)} after ${increaseWords(settings)}, ${from} (${who}); ${accuracyWords(block)}.`,
    beforeWords(mmc, halvesBefore(mmcPath, block.regime)),
    ...(settings.adjust === "none" ? [marketWords] : []),
    ...earlierWords(summary, block)
  ].join(" ");
}

/** What scores are measured against, as a sentence begins. */
const measures = {
  others: "Against models without a raise",
  round: "Against the mean of each round’s staked models",
  none: "As scored"
};

const marketWords =
  "Nothing is subtracted here: the level of all models in the rounds before and after moves both scores.";

/** How MMC goes before the increase: luck that runs out looks like a fall. */
function beforeWords({events}: SummaryRow, halves: ReturnType<typeof halvesBefore>): string {
  if (!halves) return "Too few rounds before the increase are scored to tell whether MMC climbs towards it.";
  const few = tooFewBefore(events);
  if (few) return `Whether MMC climbs before the increase is ${few}.`;
  const [earlier, later] = [halves.earlier, halves.later].map((value) => outcomeText("mmc", value));
  return `Before the increase MMC is ${earlier} in the earlier half of the window and ${later} in the later half. People often raise a stake after a lucky streak, and a streak that ends looks like a fall.`;
}

/** One sentence for each earlier regime in which events count. */
function earlierWords(summary: EventResult<"event-summary">, newest: Block): string[] {
  return blocksOf(summary)
    .filter(({regime}) => regime !== newest.regime)
    .flatMap((block) => {
      const mmc = rowOf(block, "mmc");
      return mmc
        ? [
            `In the ${regimeWords(block.regime)} MMC ${moved(mmc)}, ${counted(mmc.events, "event")}; ${accuracyWords(block)}.`
          ]
        : [];
    });
}

/** Scores that are not measured against their round carry the market's level: said first. */
const asScored = ({settings}: EventResult) => (settings.adjust === "none" ? "As scored, " : "");

/** For the index page: the verdict's first sentence, and what MMC and accuracy do. */
export function eventTakeaway({summary, tests}: Pick<JudgedEvents, "summary" | "tests">): string {
  const found = crowdingOf(tests);
  if (!found) return `${whyNone(summary)}.`;
  return `${crowdingSentences(found)[0]} ${fallSentence(found)}`;
}

/** Title of the path: the chosen outcome. */
export function eventPathTitle(path: EventResult<"event-path">, summary: EventResult<"event-summary">): string {
  const {outcome} = path.settings;
  const block = newestBlock(summary);
  const row = block && rowOf(block, outcome);
  if (!row) return block ? `No stake increase has enough rounds with ${outcomeWords[outcome].words}` : none;
  const label = capital(outcomeWords[outcome].words);
  const [before, after] = [outcomeText(outcome, row.before), outcomeText(outcome, row.after)];
  const where = blocksOf(summary).length > 1 ? ` (${regimeWords(block.regime)})` : "";
  if (wayOf(row) === "stays") return `${label} does not change with the stake: ${before} before and after${where}`;
  return `${label} ${moved(row)} after the stake increase: ${before} before, ${after} after${where}`;
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
  const order: OutcomeName[] = ["mmc", "corr", "corj60", "cwmm"];
  const parts = order.flatMap((name) => {
    const row = rowOf(block, name);
    return row ? [`${outcomeWords[name].words} ${moved(row)}`] : [];
  });
  return capital(listed(parts));
}

export function outcomesAlt(summary: EventResult<"event-summary">): string {
  return changeAlt(summary, "Paths around the stake increase, one panel for each outcome.");
}

/** Title of before and after: whether accuracy does what MMC does. */
export function changeTitle(summary: EventResult<"event-summary">): string {
  const block = newestBlock(summary);
  const mmc = block && rowOf(block, "mmc");
  if (!mmc) return none;
  const words = accuracyWords(block);
  return `${asScored(summary)}MMC ${moved(mmc)} after a stake increase; ${words}`;
}

/** Every outcome from before to after, in each regime. */
export function changeAlt(
  summary: EventResult<"event-summary">,
  lead = "Means before and after the stake increase."
): string {
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

/** Title of the events: how many count, and the rule that took most of the others. */
export function eventsTitle(events: EventResult<"events">): string {
  const {counting, candidates} = events;
  if (!counting) return causeOf(events) ?? none;
  const rules = rulesAfter(events).sort((a, b) => b.events - a.events);
  const most = rules.length ? `; the rule that takes most: ${rules[0].reason}` : "";
  return `${counting} of ${counted(candidates, "stake increase")} count${most}`;
}

export function eventsAlt(events: EventResult<"events">): string {
  const {table, counting, picked} = events;
  if (!picked) return `${whyNone(events)}.`;
  const rows = rowsOf({table});
  const [first, last] = [rows[0].round, rows[rows.length - 1].round];
  const largest = Math.max(...rows.map((r) => r.stake_after));
  return `Stake before and after each of ${counted(picked, "stake increase")}, rounds ${first} to ${last}, on a log axis; ${counting} of them count. The largest stake after an increase is ${Math.round(largest).toLocaleString("en-US")} NMR.`;
}
