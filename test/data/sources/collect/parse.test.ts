import {describe, expect, it} from "vitest";
import {scoresEnd} from "../../../../src/data/sources/collect/calendar.js";
import {parseRound} from "../../../../src/data/sources/collect/parse.js";
import type {Standing} from "../../../../src/data/sources/collect/store.js";

const scores = {corrWMetaModel: 0.3, mmc: 0.01, v2Corr20: 0.02, corr60: 0.03, mmc60: 0.01, bmc: 0, fncV3: 0, corj60: 0};
const all = ["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60", "payout"];

/** Scores that are final in a round whose scores were last changed at a time. */
function finalIn(
  round: number,
  {updated, resolved = false, standing = "provisional"}: {updated: number; resolved?: boolean; standing?: Standing}
): string[] {
  const roundDetails = {
    ...{roundNumber: round, status: "resolving", roundResolved: resolved, payoutFactor: "1.000000000000000000"},
    scoresUpdatedTime: new Date(updated).toISOString(),
    models: [
      {id: "a", modelName: "a", selectedStakeValue: "1", payoutPending: "0.1", payoutSettled: "0E-18", ...scores}
    ]
  };
  return parseRound(JSON.stringify({data: {roundDetails}}), {round, standing}).final;
}

describe("final scores", () => {
  it("are the 20-day scores after 20 days, the 60-day scores after 60, before round 1343", () => {
    const {days20, days60} = scoresEnd(1342);
    expect(finalIn(1342, {updated: days20 - 1})).toEqual(["cwmm"]);
    expect(finalIn(1342, {updated: days20})).toEqual(["cwmm", "mmc", "corr", "bmc", "fnc"]);
    expect(finalIn(1342, {updated: days60 - 1, resolved: true})).toEqual([
      "cwmm",
      "mmc",
      "corr",
      "bmc",
      "fnc",
      "payout"
    ]);
    expect(finalIn(1342, {updated: days60, resolved: true})).toEqual(all);
  });

  it("are MMC, CORR and BMC after 60 days only, from round 1343 on", () => {
    const {days20, days60} = scoresEnd(1343);
    expect(finalIn(1343, {updated: days20 - 1})).toEqual(["cwmm"]);
    expect(finalIn(1343, {updated: days20})).toEqual(["cwmm", "fnc"]);
    expect(finalIn(1343, {updated: days60 - 1})).toEqual(["cwmm", "fnc"]);
    expect(finalIn(1343, {updated: days60})).toEqual(all.filter((name) => name !== "payout"));
    // the round resolves with the 60-day scores
    expect(finalIn(1343, {updated: days20, resolved: true})).toEqual(all);
  });

  it("are all that have a value once the whole answer is", () => {
    for (const round of [1342, 1343]) expect(finalIn(round, {updated: 0, standing: "final"})).toEqual(all);
  });
});

describe("payouts of 0 in a round that is not resolved", () => {
  const paid = (payoutFactor: string | null, model: object, roundResolved = false) => {
    const models = [
      {id: "a", modelName: "a", selectedStakeValue: "1", payoutPending: "0E-18", payoutSettled: null, ...model}
    ];
    const roundDetails = {roundNumber: 1345, status: "resolving", roundResolved, payoutFactor, models};
    return parseRound(JSON.stringify({data: {roundDetails}}), {round: 1345, standing: "provisional"}).rows[0].payout;
  };

  it("are no payouts before the first score, or before the payout factor", () => {
    expect(paid("1.000000000000000000", {corrWMetaModel: 0.3})).toBeNull();
    expect(paid("1.000000000000000000", {mmc60: 0.01})).toBe(0);
    expect(paid(null, {mmc60: 0.01})).toBeNull();
    expect(paid("0E-18", {}, true)).toBe(0);
    expect(paid("1.000000000000000000", {payoutPending: "0.5"})).toBe(0.5);
  });
});
