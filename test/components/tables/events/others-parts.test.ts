import {expect, test} from "vitest";
import {othersParts} from "../../../../src/components/tables/events/others-parts.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {splitPanel} from "../../../support/split.js";
import {eventSettings} from "../../../support/stakes.js";

test("of models that stay as they are the meta-model's own score alone moves MMC, by as much as they are like it", () => {
  const settings = eventSettings({adjust: "others"});
  const panel = splitPanel({market: (round) => (round < 5 ? 1 / 32 : 1 / 16)});
  const entries = stakeEvents(panel, settings).counting;
  const {n, parts} = othersParts(panel, {entries, settings, width: 8, before: 4, isScored: () => true});
  expect([...n]).toEqual([24]);
  // mean cwmm of 0, 1/8, ... 1/2 over 24 models
  const likeness = [0, 1, 2, 3, 4].reduce((sum, k) => sum + (k / 8) * (k < 4 ? 5 : 4), 0) / 24;
  expect(parts.market[0]).toBeCloseTo(-likeness / 32, 6);
  expect(parts.change[0]).toBeCloseTo(-likeness / 32, 6);
  for (const name of ["accuracy", "overlap", "together"] as const) expect(parts[name][0]).toBeCloseTo(0, 6);
});
