import {table} from "arquero";
import {expect, test} from "vitest";
import {blocksOf, halvesBefore, whyNone} from "../../../../src/components/texts/events/words.js";
import {
  changeTitle,
  eventAnswer,
  eventDetails,
  eventPathAlt,
  eventPathTitle,
  eventsLost,
  eventsTitle,
  outcomesAlt,
  outcomesTitle
} from "../../../../src/components/texts/events/stake-events.js";
import {climbing, raise, reversed, tablesOf, turned} from "../../../support/events.js";
import type {EventTables} from "../../../support/events.js";
import {numbers} from "../../../support/panel.js";

const asScored = {adjust: "none"};
/** Enough of them for a word on the path before. */
const raisers = 24;
const worlds = {
  "as it is": tablesOf(raise({raisers}), asScored),
  "time reversed": tablesOf(reversed(raise({raisers})), asScored),
  "sign of mmc turned": tablesOf(turned(raise({raisers, corr: climbing})), asScored),
  "accuracy flat": tablesOf(raise({raisers, corr: () => 0.01}), asScored),
  "no climb": tablesOf(raise({raisers, mmc: (r) => (r < 31 ? 0.01 : 0.004)}), asScored)
};

const textsOf = (t: EventTables) => ({
  answer: eventAnswer(t),
  details: eventDetails(t).join(" "),
  path: eventPathTitle(t.path, t.summary),
  alt: eventPathAlt(t.path, t.summary),
  outcomes: outcomesTitle(t.summary),
  outcomesAlt: outcomesAlt(t.summary),
  change: changeTitle(t.summary)
});

/** The tables with other intervals of changes: an outcome that is not named has none. */
const withIntervals = (t: EventTables, bounds: Record<string, [low: number, high: number]>): EventTables => {
  const rows = t.summary.table.objects() as Record<string, unknown>[];
  const of = (end: 0 | 1) => rows.map((row) => bounds[String(row.outcome)]?.[end] ?? null);
  const columns = t.summary.table.columnNames().map((name) => [name, rows.map((row) => row[name])]);
  const made = table({...Object.fromEntries(columns), change_low: of(0), change_high: of(1)});
  return {...t, summary: {...t.summary, table: made}};
};

test("texts of different worlds differ, each of them", () => {
  const texts = Object.values(worlds).map(textsOf);
  for (const name of ["details", "outcomesAlt"] as const)
    expect(new Set(texts.map((t) => t[name])).size, name).toBe(texts.length);
  // accuracy is no matter of the path of mmc, and without an interval no number in the answer
  expect(new Set(texts.map((t) => t.answer)).size).toBe(texts.length - 1);
  expect(new Set(texts.map((t) => t.path)).size).toBe(texts.length - 1);
  expect(new Set(texts.map((t) => t.alt)).size).toBe(texts.length - 1);
});

test("without an interval no way is claimed, whatever the sign: the number stands alone", () => {
  const {answer, details, change, outcomes, path, alt} = textsOf(worlds["as it is"]);
  expect(answer).toBe(
    "MMC changes by −0.0064 (no interval) after a stake grows 5-fold or more, without adjustment; accuracy (CORR) has no interval."
  );
  expect(details).toContain("Mean MMC is 0.0104 before and 0.0040 after, over 24 events in rounds from 1.");
  expect(details).toContain("Accuracy (CORR) changes by −0.0128 (no interval).");
  expect(details).toContain("MMC is 0.0064 in the earlier half of the window and 0.0144 in the later half.");
  expect(change).toBe("Without adjustment, whether MMC or accuracy changes after a raise is unclear");
  expect(outcomes).toMatch(/^Unclear: MMC, CORR/);
  expect(path).toBe("MMC changes by −0.0064 after the raise, no interval");
  expect(alt).toContain("0.0180 at −1 (24 events), 0.0040 at 0 (24 events)");
});

test("a way is claimed where the interval of the change leaves out 0, on both sides of its edge", () => {
  const change = (mmc: [number, number], corr: [number, number]) =>
    changeTitle(withIntervals(worlds["as it is"], {mmc, corr}).summary);
  expect(change([-0.01, -0.0001], [-0.02, 0.001])).toBe(
    "Without adjustment, MMC falls; whether accuracy changes is unclear"
  );
  expect(change([-0.01, 0.0001], [-0.02, -0.001])).toBe(
    "Without adjustment, accuracy falls; whether MMC changes is unclear"
  );
  expect(change([-0.01, -0.0001], [-0.02, -0.001])).toBe("Without adjustment, both MMC and accuracy fall");
  expect(change([-0.01, -0.0001], [0.001, 0.02])).toBe("Without adjustment, MMC falls; accuracy rises");
  const back = withIntervals(worlds["time reversed"], {mmc: [0.001, 0.005], cwmm: [0.2, 0.3]});
  expect(outcomesTitle(back.summary)).toBe("MMC and similarity rise; unclear: CORR");
});

test("how MMC goes before takes 20 events: with one fewer it is unclear", () => {
  const answer = (raisers: number) => eventDetails(tablesOf(raise({raisers}), asScored)).join(" ");
  expect(answer(20)).toContain("Before the raise MMC is");
  expect(answer(19)).toContain("Whether MMC climbs before the raise is unclear: 19 events, at least 20 needed.");
});

test("a change whose whole interval vanishes at the decimals shown is none", () => {
  const made = tablesOf(raise({mmc: (r) => (r < 31 ? 0.01 : 0.00996)}), asScored);
  const same = withIntervals(made, {mmc: [-0.00004, 0.00002]});
  expect(changeTitle(withIntervals(made, {mmc: [-0.00006, 0.00002]}).summary)).toContain("unclear");
  expect(eventPathTitle(same.path, same.summary)).toBe("MMC does not change after the raise");
  expect(eventAnswer(same)).toContain("MMC does not change after");
  expect(changeTitle(same.summary)).toBe(
    "Without adjustment, MMC does not change; whether accuracy changes is unclear"
  );
});

test("the adjustment is named: against others, against the round, or none with the market in it", () => {
  const adjusted = tablesOf(raise());
  expect(eventAnswer(adjusted)).toContain("after a stake grows 5-fold or more, against models that did not raise;");
  const round = tablesOf(raise(), {adjust: "round"});
  expect(eventAnswer(round)).toContain("against each round’s mean");
  expect(eventDetails(adjusted).join()).not.toContain("Nothing is subtracted");
  expect(changeTitle(adjusted.summary)).toBe("Whether MMC or accuracy changes after a raise is unclear");
  expect(eventDetails(worlds["as it is"]).join()).toContain("Nothing is subtracted here");
});

test("several score regimes: the newest with events speaks first, the earlier ones after it", () => {
  const later = (round: number) => ({round, score_regime: round < 60 ? "from 1" : "from 60"});
  const one = tablesOf(raise({rounds: numbers(1, 80).map(later)}), {rounds: "all", ...asScored});
  expect(blocksOf(one.summary).map((b) => b.regime)).toEqual(["from 1"]);
  expect(eventDetails(one)[0]).toContain("over 12 events in rounds from 1");
  const twice = raise({rounds: numbers(1, 80).map(later)});
  // the last six models raise once more, in the later regime
  for (const row of twice.rows)
    if (row.round >= 71 && /^m(6|7|8|9|10|11)$/.test(row.model)) Object.assign(row, {stake: 600, mmc: 0.02});
  const two = tablesOf(twice, {rounds: "all", events: "all", ...asScored});
  expect(blocksOf(two.summary).map((b) => b.regime)).toEqual(["from 1", "from 60"]);
  const details = eventDetails(two).join(" ");
  expect(eventAnswer(two)).toContain("MMC changes by +0.0190 (no interval)");
  expect(details).toContain("over 6 events in rounds from 60");
  expect(details).toContain("In the rounds from 1 MMC changes by −0.0064 (no interval), 12 events");
  expect(eventPathTitle(two.path, two.summary)).toMatch(/, in the newest rounds$/);
});

test("without an event the rule that took the last of them is named", () => {
  const none = tablesOf(raise(), {ratio: "7"});
  expect(eventAnswer(none)).toBe(
    "No stake increase is found at these settings: the last 2,528 rows fell to the rule “stake not raised to 7 times the one before”."
  );
  const few = tablesOf(raise(), {rounds: "28:80"});
  expect(whyNone(few.summary)).toBe(
    "No stake increase counts: 12 of 12 fell to “fewer than 5 rounds with mmc before the raise”"
  );
  const away = tablesOf(raise(), {rounds: "500:"});
  expect(eventAnswer(away)).toBe("No stake increase is found: no round takes part at these settings.");
  const unknown = tablesOf(raise(), {outcome: "corj60"});
  expect(eventPathTitle(unknown.path, unknown.summary)).toBe("No stake increase has enough rounds with CORJ60");
  expect(whyNone(unknown.path)).toBe("CORJ60 is not known in these rounds");
});

test("the halves before are the mean over scored rounds of each half", () => {
  const {mmcPath} = worlds["as it is"];
  const halves = halvesBefore(mmcPath, "from 1")!;
  const mean = (rounds: number[]) => rounds.reduce((sum, r) => sum + climbing(r), 0) / rounds.length;
  expect(halves.earlier).toBeCloseTo(mean(numbers(11, 20)), 8);
  expect(halves.later).toBeCloseTo(mean(numbers(21, 30)), 8);
  const short = tablesOf(raise(), {rounds: "25:80", "min-scored": "5"});
  expect(halvesBefore(short.mmcPath, "from 1")).toBeNull();
  expect(eventDetails(short)).toContainEqual(expect.stringContaining("Too few rounds before the raise are scored"));
});

test("the events' title counts, and beside it stands the rule that takes most", () => {
  expect(eventsTitle(worlds["as it is"].events)).toBe("All 24 raises found count");
  expect(eventsLost(worlds["as it is"].events)).toBe("24 of 24 raises count");
  expect(eventsLost(tablesOf(raise(), {rounds: "28:80"}).events)).toMatch(
    /^0 of 12 raises count; most of the others fall to the rule “fewer than 5 rounds/
  );
  const all = tablesOf(raise(), {rounds: "28:80"});
  expect(eventsTitle(all.events)).toBe("No stake increase counts at these settings");
});
