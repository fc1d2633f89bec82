import {describe, expect, it} from "vitest";
import {checkAgainst} from "../../../../src/data/sources/collect/checks.js";
import {coverage, manifest} from "../../../support/manifest.js";

const before = manifest({coverage: coverage().slice(0, 9), rows: {read: 900, kept: 900, merged: 0, dropped: {}}});
const named = {round: 5, named: true, step: 0.5, about: "a rule"};

describe("checkAgainst", () => {
  it("lets pass what is more of the same", () => {
    expect(() => checkAgainst(before, manifest())).not.toThrow();
    expect(() => checkAgainst(before, before)).not.toThrow();
    expect(() => checkAgainst(before, manifest({breaks: [named]}))).not.toThrow();
    const share = (at_stake: number, official: number | null = 1000) =>
      manifest({coverage: coverage((round) => (round === 10 ? {at_stake, at_stake_official: official} : {}))});
    for (const next of [share(950), share(1, null), share(0, 0)])
      expect(() => checkAgainst(before, next)).not.toThrow();
    // an old round is as it was
    const old = coverage((round) => (round === 3 ? {at_stake: 1} : {}));
    expect(() => checkAgainst(manifest({coverage: old}), manifest({coverage: old}))).not.toThrow();
    const known = manifest({breaks: [{...named, named: false}]});
    expect(() => checkAgainst(known, known)).not.toThrow();
  });

  it("refuses thin new rounds, breaks without a name, and rows gone, all in one line", () => {
    const next = manifest({
      coverage: coverage((round) => (round === 10 ? {at_stake: 949} : {})).slice(1),
      breaks: [{...named, named: false}],
      rows: {read: 899, kept: 899, merged: 0, dropped: {}}
    });
    expect(() => checkAgainst(before, next)).toThrow(
      "the new snapshot is not written, the old one stays: round 10 holds 94.9 % of its official stake, at least 95 % are asked; " +
        "a break at round 5 that no rule names (a rule); rounds 1 had rows and have none now; 899 rows, 900 before; " +
        "fetch these rounds again with --refresh 1:1, then --refresh 10:10, or take it as it is with --accept"
    );
  });
});
