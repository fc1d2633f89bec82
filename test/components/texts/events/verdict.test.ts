import {table} from "arquero";
import {expect, test} from "vitest";
import {eventVerdict, partsAlt, partsTitle} from "../../../../src/components/texts/events/verdict.js";

type Ends = [estimate: number, low: number | null, high: number | null];
const none: Ends = [0, -0.001, 0.001];

/** The two tables with the given parts; `jump` of cwmm and of MMC less CORR, `stacked` of cwmm. */
function tablesOf(
  parts: Partial<Record<"change" | "accuracy" | "overlap" | "market" | "own", Ends>>,
  {clean = true, jump = [none, none], stacked}: {clean?: boolean; jump?: [Ends, Ends]; stacked?: Ends} = {}
) {
  const cells = ([estimate, estimate_low, estimate_high]: Ends) => ({estimate, estimate_low, estimate_high});
  const at = {score_regime: "from 1", adjust: "round"};
  const names = ["change", "accuracy", "overlap", "market", "together", "own"];
  const rows = names.map((part) => ({
    ...at,
    part,
    events: part === "own" && !parts.own ? 0 : 40,
    ...cells((parts as Record<string, Ends>)[part] ?? none)
  }));
  const tests = [
    {...at, test: "change", outcome: "mmc", mde: 0.003, clean: null, ...cells(none)},
    {...at, test: "jump", outcome: "cwmm", mde: 0.01, clean, ...cells(jump[0])},
    {...at, test: "jump", outcome: "mmc less corr", mde: 0.002, clean, ...cells(jump[1])},
    ...["accuracy", "overlap"].map((outcome) => ({
      ...at,
      ...{test: "part", outcome, mde: 0.0016, clean: null, ...cells(none)}
    })),
    ...(stacked ? [{...at, test: "stacked", outcome: "cwmm", mde: 0.02, clean: null, ...cells(stacked)}] : [])
  ];
  const columns = (all: Record<string, unknown>[]) =>
    table(Object.fromEntries(Object.keys(all[0]).map((name) => [name, all.map((r) => r[name])])));
  return [{table: columns(rows)}, {table: columns(tests)}] as const;
}

const verdict = (...args: Parameters<typeof tablesOf>) => eventVerdict(...tablesOf(...args)).join(" ");

test("nothing told: the verdict says so, with the smallest change that could be seen", () => {
  expect(verdict({})).toContain("Whether MMC changes cannot be told over 40 events in rounds from 1");
  expect(verdict({})).toContain("the smallest change that could be seen is 0.0030");
  expect(verdict({})).toContain("A cost of more overlap cannot be told");
  expect(verdict({})).toContain("no cost of the stake can be told");
  expect(partsTitle(tablesOf({})[0])).toBe("No part of the change of MMC can be told from nothing");
});

test("a fall that is accuracy is luck that ends, one that is overlap may be crowding; reversed, it reads reversed", () => {
  const fall: Ends = [-0.004, -0.006, -0.002];
  const rise: Ends = [0.004, 0.002, 0.006];
  expect(verdict({change: fall, accuracy: fall})).toMatch(/MMC falls by 0\.0040.*Accuracy falls.*luck that ends/);
  expect(verdict({change: rise, accuracy: rise})).toMatch(/MMC rises by 0\.0040.*Accuracy rises/);
  expect(verdict({change: fall, overlap: fall})).toContain("More overlap costs MMC");
  expect(verdict({overlap: rise})).toContain("it adds to MMC");
  expect(partsTitle(tablesOf({overlap: fall})[0])).toBe(
    "Overlap with the meta-model costs MMC; of the rest it cannot be told"
  );
  expect(partsTitle(tablesOf({overlap: rise})[0])).toContain("adds to MMC");
});

test("overlap that does not rise beyond that of other models is said not to", () => {
  const overlap: Ends = [-0.004, -0.006, -0.002];
  expect(verdict({overlap}, {stacked: [0, -0.02, 0.02]})).toContain("that it rises with the raise cannot be told");
  expect(verdict({overlap}, {stacked: [0.05, 0.02, 0.08]})).toContain("it rises with the raise.");
});

test("the first words say what the fall is made of: absent, present, reversed", () => {
  const fall: Ends = [-0.004, -0.006, -0.002];
  const rise: Ends = [0.004, 0.002, 0.006];
  expect(verdict({})).toMatch(/^It cannot be told\. /);
  expect(verdict({change: fall})).toMatch(/^Of what the fall is made cannot be told\. MMC falls/);
  expect(verdict({change: fall, accuracy: fall})).toMatch(/^What falls is accuracy\. /);
  expect(verdict({change: fall, overlap: fall})).toMatch(/^Overlap takes part\. /);
  expect(verdict({change: fall, accuracy: fall, overlap: fall})).toMatch(/^Accuracy and overlap take part\. /);
  expect(verdict({change: rise, overlap: rise})).toMatch(/^MMC does not fall\. /);
});

test("what would change the verdict follows from what could be told", () => {
  const changer = (...args: Parameters<typeof tablesOf>) =>
    /What would change this verdict: (.*)$/.exec(verdict(...args))![1];
  const fall: Ends = [-0.004, -0.006, -0.002];
  // 40 events would see 0.0016: half of it needs four times as many
  expect(changer({overlap: [-0.0008, -0.002, 0.001]})).toBe(
    "an interval of the overlap part below 0; for one as large as that seen, about 160 events."
  );
  expect(changer({overlap: [0, -0.002, 0.002]})).toBe("an interval of the overlap part below 0.");
  expect(changer({overlap: [0.004, 0.002, 0.006]})).toBe("an interval of the overlap part below 0.");
  expect(changer({overlap: fall})).toContain("would make it the stake’s own");
  expect(changer({overlap: fall}, {stacked: [0.05, 0.02, 0.08]})).toContain("that models without a raise share");
  expect(verdict({})).toContain(
    "cannot be told from none (95 % interval −0.0010 to +0.0010); the smallest that could be seen is 0.0016"
  );
});

test("a jump carries a verdict only where it is clean", () => {
  const jump: [Ends, Ends] = [
    [0.1, 0.05, 0.15],
    [-0.003, -0.004, -0.002]
  ];
  expect(verdict({}, {jump})).toContain("a cost of the stake, clean of past luck");
  expect(verdict({}, {jump, clean: false})).toContain("carries no verdict here");
});

test("without events there is nothing to tell", () => {
  const [parts, tests] = tablesOf({});
  const empty = {table: parts.table.filter(() => false).reify()};
  expect(eventVerdict(empty, tests)).toEqual(["No event counts at these settings: nothing can be told."]);
  expect(partsTitle(empty)).toContain("No event counts");
  expect(partsAlt(parts)).toContain("accuracy 0.0000");
  expect(partsAlt(parts)).not.toContain("larger stake");
});

test("what of the parts is the larger stake itself is said beside them, in either direction, where it is known", () => {
  const own = (value: number): Ends => [value, value - 0.0001, value + 0.0001];
  expect(verdict({own: own(-0.0004)})).toContain("; of these the larger stake itself for −0.0004.");
  expect(verdict({own: own(-0.000013)})).toContain("; of these the larger stake itself for −0.00001.");
  expect(verdict({own: own(0.0004)})).toContain("; of these the larger stake itself for +0.0004.");
  expect(verdict({})).not.toContain("larger stake itself");
  const [parts] = tablesOf({own: own(-0.0004)});
  expect(partsAlt(parts)).toContain("of these the larger stake itself −0.0004");
  expect(partsTitle(parts)).toBe("No part of the change of MMC can be told from nothing");
});
