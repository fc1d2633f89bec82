import {expect, it} from "vitest";
import {describe as described} from "../../../src/bin/commands/describe.js";
import {reconciled, spans} from "../../../src/bin/description.js";
import type {Manifest} from "../../../src/components/base/snapshot/manifest.js";

const coverage = (round: number, at_stake: number, official: number | null) => ({
  round,
  rows: 10,
  staked: 5,
  at_stake,
  at_stake_official: official,
  payout: null,
  payout_official: null,
  slope: 1.23456
});

const manifest: Manifest = {
  format: 2,
  source: "import",
  simulated: false,
  arguments: {files: "a.csv", rounds: null},
  seed: null,
  as_of: {round: 240, time: "2021-01-01T00:00:00Z"},
  rows: {read: 43, kept: 40, merged: 1, dropped: {"stake is below 0": 2}},
  rounds: 4,
  models: 10,
  accounts: null,
  inputs: [{name: "a.csv", sha256: "abc", bytes: 123, rows: 43, dropped: {"stake is below 0": 2}}],
  examples: [{file: "a.csv", line: 7, reason: "stake is below 0", value: "-3\u001b[2J"}],
  coverage: [coverage(237, 99, 100), coverage(238, 100, 100), coverage(239, 50, 100), coverage(240, 1, null)],
  stake_steps: [],
  rule_differences: [],
  breaks: [{round: 238, named: true, step: 0.62, about: "a change"}],
  columns: [{column: "stake", nulls: 10, min: 0, max: 12.5}],
  version: "1.2.3"
};

it("describe says what was kept, dropped, covered and broken", () => {
  const text = described(manifest, "somewhere");
  for (const part of [
    "rows         40 kept of 43 read, 1 doubles merged",
    "accounts     not known",
    "2 dropped: stake is below 0",
    'a.csv, line 7: "-3\\u001b[2J"',
    "1 of 3 rounds with an official total agree to a part in 1,000; the others are 237, 239",
    "from round 238, by the rule table (MMC per CORR times 0.62): a change",
    "stake      10  25.0 %    0  12.5",
    "payouts: no official totals to compare with"
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain("\u001b");
});

it("reconciled counts rounds to a part in 1,000", () => {
  expect(reconciled([coverage(1, 100.09, 100), coverage(2, 100.11, 100)])[0]).toBe(
    "stakes: 1 of 2 rounds with an official total agree to a part in 1,000; the others are 2"
  );
});

it("spans joins neighbours", () => {
  expect(spans([168, 169, 170, 172])).toBe("168-170, 172");
  expect(spans([])).toBe("");
});

it("describe says which scores of a round are final, how much of its stake is covered, and what older answers lack", () => {
  const final = [["cwmm", "mmc", "corj60"], ["cwmm", "mmc"], ["cwmm"], ["cwmm"]];
  const collected: Manifest = {
    ...manifest,
    source: "collect",
    coverage: manifest.coverage.map((c, i) => ({...c, final: final[i]})),
    lacking: [{field: "mmc60", rounds: [237, 238]}]
  };
  const text = described(collected, "somewhere");
  expect(text).toContain(
    "The newest round is 240. Final are mmc up to round 238 and corj60 up to round 237; what is newer may still move"
  );
  expect(text).toContain("older answers lack mmc60: 2 rounds without it, 237–238");
  expect(text).toMatch(/239 +10 +5 +50 +100 +50.0 % +– +– +1.235 +cwmm\n/);
  expect(described(manifest, "somewhere")).toContain("not which of its scores are final");
});
