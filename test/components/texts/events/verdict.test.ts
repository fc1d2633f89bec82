import {table} from "arquero";
import {expect, test} from "vitest";
import {conclusion, eventVerdict, partsAlt, partsTitle} from "../../../../src/components/texts/events/verdict.js";

type Ends = [estimate: number, low: number | null, high: number | null];
const none: Ends = [0, -0.001, 0.001];

/** The two tables with the given parts; `jump` of cwmm and of MMC less CORR, `stacked` of cwmm. */
function tablesOf(
  parts: Partial<Record<"change" | "accuracy" | "overlap" | "market" | "own", Ends>>,
  {
    clean = true,
    jump = [none, none],
    stacked,
    adjust = "round"
  }: {clean?: boolean; jump?: [Ends, Ends]; stacked?: Ends; adjust?: string} = {}
) {
  const cells = ([estimate, estimate_low, estimate_high]: Ends) => ({estimate, estimate_low, estimate_high});
  const at = {score_regime: "from 1", adjust};
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
  const counted = tests.map((row) => ({...row, n: 40}));
  const columns = (all: Record<string, unknown>[]) =>
    table(Object.fromEntries(Object.keys(all[0]).map((name) => [name, all.map((r) => r[name])])));
  return [{table: columns(rows)}, {table: columns(counted)}] as const;
}

const verdict = (...args: Parameters<typeof tablesOf>) => {
  const [parts, tests] = tablesOf(...args);
  return [...conclusion(parts, tests), ...eventVerdict(parts, tests)].join(" ");
};

test("nothing told: the verdict says so, with the smallest change that could be seen", () => {
  expect(verdict({})).toContain("Whether MMC changes is unclear over 40 events in rounds from 1");
  expect(verdict({})).toContain("detectable: 0.0030");
  expect(verdict({})).toContain("Whether more overlap costs MMC is unclear");
  expect(verdict({})).toContain("Whether the stake costs MMC at the raise itself is unclear");
  expect(partsTitle(tablesOf({})[0])).toBe("No part of the change of MMC is clear");
});

test("a fall that is accuracy is luck that ends, one that is overlap may be crowding; reversed, it reads reversed", () => {
  const fall: Ends = [-0.004, -0.006, -0.002];
  const rise: Ends = [0.004, 0.002, 0.006];
  expect(verdict({change: fall, accuracy: fall})).toMatch(/MMC falls by 0\.0040.*Accuracy falls.*luck that ends/);
  expect(verdict({change: rise, accuracy: rise})).toMatch(/MMC rises by 0\.0040.*Accuracy rises/);
  expect(verdict({change: fall, overlap: fall})).toContain("More overlap costs MMC");
  expect(verdict({overlap: rise})).toContain("it adds to MMC");
  expect(partsTitle(tablesOf({overlap: fall})[0])).toBe("Overlap costs MMC; the rest is unclear");
  expect(partsTitle(tablesOf({overlap: rise})[0])).toBe("Overlap adds to MMC; the rest is unclear");
  expect(partsTitle(tablesOf({overlap: fall, market: fall, accuracy: rise})[0])).toBe(
    "Overlap and the market cost MMC; higher accuracy adds to it"
  );
});

test("overlap that does not rise beyond that of other models is said not to", () => {
  const overlap: Ends = [-0.004, -0.006, -0.002];
  expect(verdict({overlap}, {stacked: [0, -0.02, 0.02]})).toContain("whether it rises with the raise is unclear");
  expect(verdict({overlap}, {stacked: [0.05, 0.02, 0.08]})).toContain("it rises with the raise.");
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
  expect(changer({overlap: fall})).toContain("the cost would then be the stake’s own");
  expect(changer({overlap: fall}, {stacked: [0.05, 0.02, 0.08]})).toContain(
    "the same rise of similarity in models that did not raise"
  );
  expect(verdict({})).toContain("is unclear (95 % interval −0.0010 to +0.0010); detectable: 0.0016");
});

test("a jump carries a verdict only where it is clean", () => {
  const jump: [Ends, Ends] = [
    [0.1, 0.05, 0.15],
    [-0.003, -0.004, -0.002]
  ];
  expect(verdict({}, {jump})).toContain("a cost of the stake, free of past luck");
  expect(verdict({}, {jump, clean: false})).toContain("says nothing here");
});

test("without events there is nothing to tell", () => {
  const [parts, tests] = tablesOf({});
  const empty = {table: parts.table.filter(() => false).reify()};
  expect(eventVerdict(empty, tests)).toEqual([]);
  expect(conclusion(empty, tests)).toEqual(["No event counts at these settings."]);
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
  expect(partsTitle(parts)).toBe("No part of the change of MMC is clear");
});

const fall: Ends = [-0.004, -0.006, -0.002];
const touching: {below: Ends; above: Ends} = {below: [-0.004, -0.008, 0], above: [0.004, 0, 0.008]};

test("an interval that ends at 0 tells nothing, on either side", () => {
  for (const ends of [touching.below, touching.above]) {
    expect(verdict({change: ends})).toContain("Whether MMC changes is unclear");
    expect(verdict({accuracy: ends})).toContain("Whether accuracy changes is unclear");
    expect(verdict({overlap: ends})).toContain("Whether more overlap costs MMC is unclear");
    expect(partsTitle(tablesOf({overlap: ends})[0])).toContain("No part of the change");
  }
  expect(verdict({overlap: fall}, {stacked: touching.above})).toContain("is unclear. Whether accuracy changes");
  expect(verdict({}, {jump: [[0.1, 0.05, 0.15], touching.below]})).toContain(
    "Whether the stake costs MMC at the raise itself is unclear"
  );
  expect(verdict({}, {jump: [touching.above, fall]})).toContain(
    "Whether the stake costs MMC at the raise itself is unclear"
  );
});

test("a part whose interval is withheld is not told, and is said to have none", () => {
  const withheld: Ends = [-0.004, null, null];
  const all = {change: withheld, accuracy: withheld, overlap: withheld, market: withheld};
  expect(verdict(all, {adjust: "others"})).toMatch(
    /^Whether crowding costs MMC is unclear .* Whether MMC changes is unclear .*\(−0\.0040, no interval\)/
  );
  expect(verdict(all)).toContain("Whether more overlap costs MMC is unclear (no interval)");
  expect(verdict(all)).toContain("Whether accuracy changes is unclear (no interval)");
  for (const ends of [
    [-0.004, null, -0.002],
    [0.004, 0.002, null]
  ] as Ends[])
    expect(partsTitle(tablesOf({overlap: ends})[0])).toContain("No part of the change");
  const [parts] = tablesOf(all);
  expect(partsTitle(parts)).toBe("No part of the change of MMC is clear");
  expect(partsAlt(parts)).toContain("overlap with the meta-model −0.0040 (no interval)");
});

test("accuracy of scores as they are moves for everyone; less the round's mean a fall is luck that ends", () => {
  expect(verdict({accuracy: fall}, {adjust: "none"})).toContain(
    "without adjustment, the market moves everyone’s scores."
  );
  expect(verdict({accuracy: fall})).not.toContain("everyone’s");
  expect(verdict({accuracy: [0.004, 0.002, 0.006]})).toMatch(/Accuracy rises \([^)]*\)\./);
});

test("more overlap beside others is told only where others are known", () => {
  expect(verdict({overlap: fall})).toContain("takes no more than that. Whether accuracy changes");
  expect(verdict({overlap: fall}, {stacked: [0.05, 0.02, 0.08]})).toContain(
    "Against models that did not raise on the same dates, similarity to the meta-model moves by +0.050 (+0.020 to +0.080): it rises"
  );
});

test("a jump is no verdict where there is none, and is a cost only where similarity jumps up and MMC down", () => {
  const up: Ends = [0.1, 0.05, 0.15];
  const down: Ends = [-0.1, -0.15, -0.05];
  expect(verdict({}, {jump: [up, fall]})).toContain(
    "jumps up, and from the round before to the raise MMC moves by −0.0040"
  );
  for (const jump of [
    [down, fall],
    [up, none],
    [none, fall]
  ] as [Ends, Ends][])
    expect(verdict({}, {jump})).toContain("Whether the stake costs MMC at the raise itself is unclear");
  expect(verdict({})).toContain("; detectable: 0.0020.");
  const unknown = [null as unknown as number, null, null] as Ends;
  expect(verdict({}, {jump: [unknown, none]})).toContain("No event has scores in both rounds around the raise.");
});

test("a number of events that no data could have is not named", () => {
  const words = (estimate: number) => verdict({overlap: [estimate, -0.002, 0.001]});
  // 40 (0.0016 / estimate)^2: just below and above 100,000
  expect(words(-0.0016 / Math.sqrt(2499))).toContain("about 99,960 events");
  expect(words(-0.0016 / Math.sqrt(2500))).not.toContain("about");
});

test("only the newest regime with events is told", () => {
  const [old, tests] = tablesOf({change: fall, overlap: fall}, {adjust: "others"});
  const [now] = tablesOf({}, {adjust: "others"});
  const later = now.table.derive({score_regime: () => "from 9"});
  const [counted, empty] = [later, later.derive({events: () => 0})].map((more) => ({table: old.table.concat(more)}));
  const newest = {table: tests.table.derive({score_regime: () => "from 9"})};
  expect(conclusion(counted, newest)[0]).toMatch(/^Whether crowding costs MMC is unclear/);
  expect(eventVerdict(counted, newest)[0]).toContain("in rounds from 9");
  expect(partsTitle(counted)).toContain("No part");
  expect(eventVerdict(empty, tests).join(" ")).toMatch(/^MMC falls by 0\.0040 over 40 events in rounds from 1 /);
  expect(partsTitle(empty)).toMatch(/^Overlap/);
  expect(partsAlt(empty)).toMatch(/^Bars of the change of MMC and its parts: rounds from 1, change [^;]*; /);
  expect(partsAlt(empty)).not.toContain("from 9");
  expect(partsAlt({table: old.table.derive({events: () => 0})})).toBe("No event counts.");
});

test("the conclusion is three sentences: crowding with how often that is wrong, MMC, accuracy", () => {
  const [parts, tests] = tablesOf({}, {adjust: "others"});
  const worlds = {cadence: "weekly", rounds: 21, models: 410, worlds: 100} as const;
  const supported = {crowding: ["supported"]};
  const [none, some] = [0, 80].map((times) => ({crowding: {supported: times, unclear: 100 - times}}));
  const judged = {
    cases: [
      {...worlds, name: "nothing", kind: "null" as const, counts: none, wrong: supported, finds: {}},
      {...worlds, name: "raisers come closer", kind: "planted" as const, counts: some, wrong: {}, finds: supported}
    ]
  };
  expect(conclusion(parts, tests, {judged})).toEqual([
    expect.stringMatching(
      /^Whether crowding costs MMC is unclear.* Found in at least 80 % of simulated worlds where .*\.$/
    ),
    "Whether MMC falls is unclear.",
    "Whether accuracy falls is unclear."
  ]);
});
