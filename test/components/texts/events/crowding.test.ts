import {table} from "arquero";
import {expect, test} from "vitest";
import {crowdingOf} from "../../../../src/components/base/events/crowding.js";
import {crowdingSentences, fallSentence, fallSentences} from "../../../../src/components/texts/events/crowding.js";

type Ends = [estimate: number, low: number | null, high: number | null];

const fall: Ends = [-0.0012, -0.002, -0.0004];
const nothing: Ends = [-0.0001, -0.001, 0.0008];
const rises: Ends = [0.05, 0.02, 0.08];
const level: Ends = [0.01, 0.006, 0.014];

interface Tested {
  overlap?: Ends;
  closer?: Ends;
  before?: Ends;
  change?: Ends;
  accuracy?: Ends;
  n?: number;
  mde?: number | null;
  adjust?: string;
}

/** The table of tests with the rows that the verdict reads, and an older regime and an adjustment that it does not. */
function testsOf(of: Tested = {}) {
  const {overlap = fall, closer = rises, before = level, change = [-0.0024, -0.004, -0.0008], accuracy = nothing} = of;
  const {n = 40, mde = 0.0013, adjust = "others"} = of;
  const row = (test: string, outcome: string, [estimate, estimate_low, estimate_high]: Ends) => ({
    ...{score_regime: "from 9", test, outcome, adjust, n, estimate, estimate_low, estimate_high, mde}
  });
  const rows = [
    row("change", "mmc", change),
    row("level before", "mmc", before),
    row("part", "accuracy", accuracy),
    row("part", "overlap", overlap),
    row("stacked", "cwmm", closer)
  ];
  const other = rows.map((r) => ({...r, adjust: "round", estimate: 9, estimate_low: 9, estimate_high: 9}));
  const older = rows.map((r) => ({...r, score_regime: "from 1", estimate: 9, estimate_low: 9, estimate_high: 9}));
  const all: Record<string, unknown>[] = [...older, ...rows, ...other];
  return {table: table(Object.fromEntries(Object.keys(all[0]).map((name) => [name, all.map((r) => r[name])])))};
}

const said = (of: Tested = {}, own: number | null = null) => crowdingSentences(crowdingOf(testsOf(of))!, {own});

test("supported says how much of the change it is", () => {
  expect(said()).toEqual([
    "After a raise models are closer to the meta-model, which costs MMC: −0.0012 of the change of −0.0024.",
    "That is less than the article’s 35 % of the MMC before."
  ]);
  expect(said({overlap: [-0.003, -0.0036, -0.002]})).toHaveLength(1);
});

test("its own stake is named only where arithmetic puts down at least half to it", () => {
  const own = /the model’s own stake/;
  expect(said({}, -0.0006).join(" ")).toMatch(own);
  expect(said({}, -0.00059).join(" ")).not.toMatch(own);
  expect(said({}, 0.0012).join(" ")).not.toMatch(own);
  expect(said().join(" ")).not.toMatch(own);
});

test("contradicted says the largest cost that is still possible", () => {
  expect(said({overlap: nothing})).toEqual([
    "Crowding costs less than the article’s 35 %: at most 0.0010 of an MMC of 0.0100."
  ]);
});

test("unclear says the smallest cost that would be found, or why nothing would", () => {
  expect(said({overlap: nothing, before: [0.001, -0.002, 0.004]})).toEqual([
    "Whether crowding costs MMC is unclear (detectable: 0.0013)."
  ]);
  expect(said({n: 19})[0]).toMatch(/19 events count, and a verdict needs 20\.$/);
  expect(said({overlap: [-0.001, null, null], mde: null})[0]).toMatch(/has no interval here\.$/);
});

test("MMC and accuracy stand beside it, each judged alone", () => {
  const beside = (of: Tested) => fallSentence(crowdingOf(testsOf(of))!);
  expect(beside({})).toBe("MMC falls; accuracy does not fall by as much as 35 %.");
  expect(beside({change: nothing, accuracy: fall})).toBe("MMC does not fall by as much as 35 %; accuracy falls.");
  expect(beside({change: [-0.001, -0.004, 0.002], accuracy: [0, null, null]})).toBe(
    "Whether MMC falls is unclear; whether accuracy falls is unclear."
  );
  expect(fallSentences(crowdingOf(testsOf())!)).toEqual(["MMC falls.", "Accuracy does not fall by as much as 35 %."]);
});

test("no sentence has more than 25 words", () => {
  const all = [said({}, -0.0012), said({overlap: nothing}), said({n: 3}), said({overlap: nothing, before: [0, -1, 1]})];
  for (const sentence of all.flat()) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
});

test("the newest regime with events is judged, by what is compared with others alone; without events nothing is", () => {
  expect(crowdingOf(testsOf())).toMatchObject({regime: "from 9", events: 40, word: "supported"});
  expect(crowdingOf(testsOf({n: 0}))).toBeNull();
  expect(
    crowdingOf({table: testsOf({adjust: "none"}).table.filter((r: {adjust: string}) => r.adjust === "none")})
  ).toBeNull();
});
