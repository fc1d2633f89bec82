import {expect, test} from "vitest";
import {
  eventText,
  eventsTitle,
  historyTitle,
  myModelAnswer,
  noneOf,
  ownText,
  roundsText,
  standingAlt,
  standingTitle
} from "../../../../src/components/texts/my-model/my-model.js";
import type {EventRow, StandingRow} from "../../../../src/components/texts/my-model/my-model.js";

type Ends = [low: number, high: number] | null;

const row = (
  measure: StandingRow["measure"],
  value: number,
  {n = 60, place = null, peers = null}: {n?: number; place?: Ends; peers?: Ends} = {}
): StandingRow => ({
  ...{score_regime: "from 1", measure, n, periods: n / 4, newest: value, value, value_low: null, value_high: null},
  ...{field: 0, over_field: value, over_field_low: null, over_field_high: null},
  ...{percentile: 0.84, percentile_low: place?.[0] ?? null, percentile_high: place?.[1] ?? null},
  ...{
    peers: 20,
    peers_value: 0,
    over_peers: value,
    over_peers_low: peers?.[0] ?? null,
    over_peers_high: peers?.[1] ?? null
  },
  ...{peers_percentile: 0.7, peers_percentile_low: null, peers_percentile_high: null}
});
const standing = (options: Parameters<typeof row>[2] = {}) => [
  row("stake", 2345, options),
  row("weight", 0.02, options),
  row("cwmm", 0.52, options),
  row("own", 0.03, options),
  row("mmc", 0.003, options)
];
const answerOf = (options?: Parameters<typeof row>[2]) => myModelAnswer({name: "a", standing: standing(options)});

test("the answer claims a side of MMC only where the interval of its place bears it", () => {
  const held = "“a” holds 2,345 NMR and is closer to the meta-model than 84 % of staked models;";
  expect(answerOf({place: [0.6, 0.9]})).toBe(`${held} its MMC beats most.`);
  expect(answerOf({place: [0.2, 0.45]})).toBe(`${held} its MMC is below most.`);
  expect(answerOf({place: [0.4, 0.9]})).toBe(`${held} whether its MMC beats most is unclear.`);
  expect(answerOf()).toBe(`${held} too few rounds to judge its MMC.`);
  expect(myModelAnswer({name: "a", standing: standing().slice(0, 4)})).toContain("its MMC is not known");
});

test("the title compares MMC with models of its size, as far as the interval of the difference tells", () => {
  const titleOf = (peers: Ends) => standingTitle({name: "a", standing: standing({peers})});
  expect(titleOf([0.001, 0.01])).toBe("More MMC than models of its size");
  expect(titleOf([-0.01, -0.001])).toBe("Less MMC than models of its size");
  expect(titleOf([-0.01, 0.01])).toBe("MMC against models of its size: unclear");
  expect(titleOf(null)).toBe("Where it stands; too few rounds to judge MMC");
});

test("unstaked models, no model at all, and one round are said in one plain line", () => {
  const unstaked = {name: "<b>", standing: []};
  expect(myModelAnswer(unstaked)).toBe("“<b>” has no stake in these resolved rounds: no weight, and no payout.");
  expect(standingTitle(unstaked)).toBe(noneOf(unstaked));
  expect(standingAlt(unstaked)).toBe(`${noneOf(unstaked)}.`);
  expect(myModelAnswer({name: null, standing: []})).toBe("No model has a stake in these rounds.");
  expect(answerOf({n: 1})).toBe("“a” holds 2,345 NMR. It has one resolved round with a stake: too few to judge it by.");
  expect(roundsText({name: "a", standing: standing({n: 1})})).toMatch(
    /^1 round with a stake, worth one independent one/
  );
  expect([roundsText, ownText].map((text) => text(unstaked))).toEqual(["", ""]);
});

test("of cwmm what its own weight makes is named, and what is left", () => {
  expect(ownText({name: "a", standing: standing()})).toBe(
    "Its weight of 2.00 % makes 0.030 of its cwmm: against the meta-model of all others it would be 0.490."
  );
});

test("only the newest score regime is told of", () => {
  const old = standing({place: [0.6, 0.9]}).map((one) => ({...one, score_regime: "from 0", newest: 1}));
  expect(myModelAnswer({name: "a", standing: [...old, ...standing()]})).toContain("2,345 NMR");
});

const event = (mmc_change: number | null, kind: EventRow["kind"] = "raise"): EventRow => ({
  ...{model: "a", round: 400, kind, stake_before: 10, stake_after: 50, n_before: 20, n_after: 20, counts: true},
  ...{
    adjust: "others",
    cwmm_before: 0.5,
    cwmm_after: 0.6,
    mmc_before: 0.01,
    mmc_after: 0.004,
    cwmm_change: 0.1,
    mmc_change
  }
});

test("raises and cuts are told one by one, none is called better or worse", () => {
  expect(eventText(event(-0.006))).toBe(
    "raise in round 400, 10 to 50 NMR: MMC −0.0060 beside others in the same rounds"
  );
  expect(eventText(event(null, "cut"))).toBe("cut in round 400, 10 to 50 NMR: MMC: too little data");
  expect(eventsTitle([])).toBe("No raise to twice, or cut to half, in these rounds");
  expect(eventsTitle([event(0)])).toBe("Its one raise, and the MMC that followed");
  expect(eventsTitle([event(0), event(0)])).toBe("Its 2 raises and cuts, and the MMC that followed");
  for (const title of [eventsTitle([event(-0.01)])]) expect(title).not.toMatch(/fell|rose|cost/);
});

test("the history names its model, and says when there is one round or none", () => {
  expect(historyTitle({name: "a"}, 5)).toBe("“a” round by round");
  expect(historyTitle({name: "a"}, 1)).toBe("“a” in its one resolved round");
  expect(historyTitle({name: "a"}, 0)).toBe("No resolved round with a stake");
});
