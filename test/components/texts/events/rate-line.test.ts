import {expect, test} from "vitest";
import type {JudgedCase} from "../../../../src/components/base/verdicts/rates.js";
import {rateLine} from "../../../../src/components/texts/events/rate-line.js";

const one = (more: Partial<JudgedCase>): JudgedCase => ({
  ...{name: "nothing", cadence: "weekly", rounds: 21, models: 410, kind: "null", worlds: 100, counts: {}},
  ...{wrong: {crowding: ["supported"]}, finds: {}},
  ...more
});
const nothing = one({counts: {crowding: {supported: 1, unclear: 99}}});
const costly = one({
  ...{name: "closeness costs 35 %", kind: "planted", counts: {crowding: {contradicted: 16, supported: 84}}},
  ...{wrong: {crowding: ["contradicted"]}, finds: {crowding: ["supported"]}}
});

test("each word of the verdict has the error that it can make, or what it would have found", () => {
  const judged = {cases: [nothing, costly]};
  expect(rateLine(judged, "supported")).toBe("Wrong in at most 1.0 % of simulated worlds without such a cost.");
  expect(rateLine(judged, "contradicted")).toBe("Wrong in 16 % of simulated worlds where closeness costs 35 %.");
  expect(rateLine(judged, "unclear")).toBe("Found in at least 84 % of simulated worlds where closeness costs 35 %.");
  const always = one({...costly, counts: {crowding: {supported: 100}}});
  expect(rateLine({cases: [nothing, always]}, "unclear")).toBe(
    "Found in all simulated worlds where closeness costs 35 %."
  );
});

test("what was not judged, or cannot be wrong, has no line", () => {
  expect(rateLine({cases: []}, "supported")).toBe("");
  expect(rateLine({cases: [nothing]}, "contradicted")).toBe("");
  expect(rateLine({cases: [nothing]}, "unclear")).toBe("");
  const never = one({counts: {crowding: {unclear: 100}}});
  expect(rateLine({cases: [never]}, "supported")).toBe("Wrong in none of the simulated worlds without such a cost.");
});
