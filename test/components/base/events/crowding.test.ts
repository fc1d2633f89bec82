import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {crowdingOf} from "../../../../src/components/base/events/crowding.js";
import {eventTests} from "../../../../src/components/tables/events/tests.js";
import {panelOf} from "../../../support/panel.js";
import {world} from "../../../support/worlds.js";

test("evidence is the rows of the tests that are compared with others; as many events as its part has", () => {
  const texts = {rounds: "all", ratio: "3", base: "0", "min-scored": "4"};
  const result = eventTests(panelOf(world({seed: 45, models: 90})), readSettings(texts, {table: "event-tests"}));
  const rows = result.table.objects() as Record<string, number | string>[];
  const find = (test: string, outcome: string) =>
    rows.find((r) => r.test === test && r.outcome === outcome && r.adjust === "others")!;
  const found = crowdingOf(result)!;
  expect(found.events).toBe(find("part", "overlap").n);
  expect(found.overlap.low).toBe(find("part", "overlap").estimate_low);
  expect(found.before.estimate).toBe(find("level before", "mmc").estimate);
  expect(found.change.high).toBe(find("change", "mmc").estimate_high);
  expect(found.mde).toBe(find("part", "overlap").mde);
});
