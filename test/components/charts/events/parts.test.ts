// @vitest-environment jsdom
import {table} from "arquero";
import {expect, test} from "vitest";
import {eventPartsChart} from "../../../../src/components/charts/events/parts.js";

const parts = ["change", "accuracy", "overlap", "market", "together", "own"];
const values = [-0.003, -0.001, -0.0015, -0.0005, 0, -0.0004];

/** Parts of two score regimes; so many events tell the own stake's in the newer one. */
function partsOf(telling: number) {
  const rows = ["from 1", "from 9"].flatMap((score_regime, r) =>
    parts.map((part, i) => ({
      ...{score_regime, part, events: r && part === "own" ? telling : 20},
      ...{estimate: values[i], estimate_low: values[i] - 0.001, estimate_high: values[i] + 0.001}
    }))
  );
  return table(
    Object.fromEntries(
      Object.keys(rows[0]).map((name) => [name, rows.map((r) => (r as Record<string, unknown>)[name])])
    )
  );
}

const textsOf = (svg: Element) => [...svg.querySelectorAll("text")].map((t) => t.textContent);
const heightsOf = (svg: Element) =>
  [...svg.querySelectorAll("g[aria-label=bar] rect")].map((bar) => Number(bar.getAttribute("height")));

test("a bar per part and regime, the own stake's thinner, each with its number", () => {
  const svg = eventPartsChart(partsOf(20), {width: 700});
  expect(textsOf(svg).filter((text) => text === "own stake’s part")).toHaveLength(2);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["−0.0030", "−0.0004", "20 events, rounds from 1"]));
  const heights = heightsOf(svg);
  expect(heights).toHaveLength(12);
  expect(heights.filter((height) => height === Math.min(...heights))).toHaveLength(2);
});

test("where fewer events tell the own stake's part the heading says how many", () => {
  const svg = eventPartsChart(partsOf(18), {width: 330});
  expect(textsOf(svg)).toContain("20 events, 18 for the own stake, rounds from 9");
  const none = eventPartsChart(partsOf(0), {width: 330});
  expect(textsOf(none)).toContain("20 events, 0 for the own stake, rounds from 9");
  expect(heightsOf(none)).toHaveLength(heightsOf(svg).length - 1);
  const empty = partsOf(3).filter(() => false);
  expect(textsOf(eventPartsChart(empty.reify(), {width: 330})).join(" ")).toContain("No event counts");
});
