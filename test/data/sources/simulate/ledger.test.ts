/** How NMR come and go: on one stake, and on positions of one round each. */
import {describe, expect, it} from "vitest";
import {Ledger} from "../../../../src/data/sources/simulate/ledger.js";
import {expectClose} from "../../../close.js";

/** A ledger of one model with 128 NMR, and a round whose payout is a quarter of its stake, negative for a burn. */
function ledgerAt(round: number, sign = 1) {
  const ledger = new Ledger(1);
  ledger.move(0, 128, round);
  const stakes = Float64Array.of(ledger.stakeIn(round, 0));
  ledger.expect({round, resolves: "2026-12-01", payouts: stakes.map((stake) => (sign * stake) / 4), stakes});
  return ledger;
}

describe("Ledger", () => {
  it("has all of a stake in every round until 1342, a 64th from 1343 on", () => {
    expect(ledgerAt(1342).stakeIn(1342, 0)).toBe(128);
    expect(ledgerAt(1343).stakeIn(1343, 0)).toBe(2);
  });
  it("settles a payout on the round's resolution, not before", () => {
    const ledger = ledgerAt(1343);
    ledger.settle("2026-11-30");
    expect(ledger.committed[0]).toBe(128);
    ledger.settle("2026-12-01");
    expect(ledger.committed[0]).toBe(128.5);
    expect(ledger.close(0)).toEqual({settled: 0.5, flow: 128});
  });
  it("moves a raise into the rounds to come only, and keeps the whole payout of the locked position", () => {
    const ledger = ledgerAt(1343);
    ledger.move(0, 640, 1344);
    expect(ledger.stakeIn(1344, 0)).toBe(10);
    ledger.settle("2026-12-01");
    expect(ledger.committed[0]).toBe(640.5);
  });
  it.each([1, -1])("keeps of a locked position's payout what is staked again after a cut (sign %i)", (sign) => {
    const ledger = ledgerAt(1343, sign);
    ledger.move(0, 32, 1344);
    ledger.settle("2026-12-01");
    expectClose(ledger.committed[0], 32 + sign * 0.125);
  });
  it("burns one stake down to nothing, but not below", () => {
    const ledger = ledgerAt(1342, -1);
    ledger.move(0, 20, 1343);
    ledger.settle("2026-12-01");
    expect(ledger.committed[0]).toBe(0);
  });
  it("leaves payouts to the owner once nothing is committed", () => {
    for (const round of [1342, 1343]) {
      const ledger = ledgerAt(round);
      ledger.move(0, 0, 1344);
      ledger.settle("2026-12-01");
      expect(ledger.committed[0]).toBe(0);
    }
  });
});
