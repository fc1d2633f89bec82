// @vitest-environment jsdom
import {expect, test} from "vitest";
import {eventPathChart} from "../../../../src/components/charts/events/path.js";
import type {LuckLine} from "../../../../src/components/charts/events/luck.js";
import {raise, tablesOf} from "../../../support/events.js";

const {path, summary} = tablesOf(raise());
const lines: LuckLine[] = [
  {lasts: "skill", estimate: 0.0011, low: 0.0005, high: 0.0016},
  {lasts: "shared", estimate: 0.0021, low: 0.001, high: 0.003}
];
const draw = (luck?: ReadonlyMap<string, LuckLine[]>) =>
  eventPathChart(path.table, summary.table, {width: 760, outcome: "mmc", level: "event", label: "↑ MMC", luck});
const dashed = (svg: Element) => [...svg.querySelectorAll<SVGElement>('[stroke-dasharray="6,4"] line')];
const words = (svg: Element) => svg.textContent;

test("both lines stand from the increase on where the table says, named in words", () => {
  const picture = draw(new Map([["from 1", lines]]));
  const panel = [
    ...picture.querySelectorAll<SVGSVGElement & {scale(n: string): {invert(v: number): number}}>("svg")
  ][1];
  const drawn = dashed(picture).map((line) => ({
    from: panel.scale("x").invert(Number(line.getAttribute("x1"))),
    value: panel.scale("y").invert(Number(line.getAttribute("y1")))
  }));
  expect(drawn).toHaveLength(2);
  for (const {from} of drawn) expect(from).toBeCloseTo(0, 9);
  expect(drawn[0].value).toBeCloseTo(0.0011, 6);
  expect(drawn[1].value).toBeCloseTo(0.0021, 6);
  expect(words(picture)).toContain("what luck");
  expect(words(picture)).toContain("0.0011 if skill lasts");
});

test("a line without a band is drawn all the same", () => {
  const bands = (own: LuckLine[]) => draw(new Map([["from 1", own]])).querySelectorAll('[fill-opacity="0.07"] rect');
  const bare = lines.map((line) => (line.lasts === "skill" ? {...line, low: null, high: null} : line));
  expect([bands(lines).length, bands(bare).length]).toEqual([2, 1]);
  expect(dashed(draw(new Map([["from 1", bare]])))).toHaveLength(2);
});

test("a regime without a line has none, nor a word of it", () => {
  for (const luck of [undefined, new Map([["from 99", lines]])]) {
    expect(dashed(draw(luck))).toHaveLength(0);
    expect(words(draw(luck))).not.toContain("luck");
  }
});
