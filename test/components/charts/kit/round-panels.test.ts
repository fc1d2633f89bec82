// @vitest-environment jsdom
import {expect, test} from "vitest";
import {breaksIn, roundPanels} from "../../../../src/components/charts/kit/round-panels.js";
import {smoothedRuns} from "../../../../src/components/tables/trend/runs.js";
import {calendar, numbers} from "../../../support/panel.js";
import {twoRegimes} from "../../../support/worlds.js";

const rounds = calendar(twoRegimes(40));
const runs = smoothedRuns(
  numbers(1, 40).map((round) => ({round, value: round / 100})),
  rounds
);
const panel = (title: string) => ({title, lines: [{runs, color: "red"}], show: (value: number) => value.toFixed(1)});
const drawn = (width: number) => roundPanels(["MMC", "CORR", "FNC"].map(panel), {width, rounds});

test("a break is where scores or stakes begin to mean something else, inside the rounds drawn", () => {
  expect(breaksIn(rounds, [1, 40])).toEqual([20, 30]);
  expect(breaksIn(rounds, [21, 40])).toEqual([30]);
  expect(breaksIn(rounds, [30, 40])).toEqual([]);
});

test("each panel is named, and has a line for each run", () => {
  const all = drawn(900);
  const panels = [...all.querySelectorAll("svg > svg")];
  expect(panels).toHaveLength(3);
  for (const [i, title] of ["MMC", "CORR", "FNC"].entries()) {
    const named = [...panels[i].querySelectorAll("text")].find((text) => text.textContent === title)!;
    expect(named.closest("[fill]")!.getAttribute("fill")).not.toBe("none");
    expect(panels[i].querySelectorAll('g[aria-label="line"] path')).toHaveLength(3);
  }
});

test("a narrow picture has one panel in a row", () => {
  const places = [...drawn(360).querySelectorAll("svg > svg")].map((svg) => Number(svg.getAttribute("x")));
  expect(places).toEqual([0, 0, 0]);
});

test("without a point there is a sentence", () => {
  expect(roundPanels([{...panel("MMC"), lines: []}], {width: 400, rounds}).textContent).toContain("No round has");
});

test("the reader’s own lines stand in the panels of their titles, named in the first", () => {
  const line = {name: "mine", cadence: "weekly" as const, points: [1, 2, 3].map((round) => ({round, value: 0.1}))};
  const panels = ["MMC", "CORR", "FNC"].map(panel);
  const chart = roundPanels(panels, {width: 900, rounds, own: {text: "", panels: {CORR: [line], FNC: [line]}}});
  const marks = [...chart.querySelectorAll("svg > svg")].map((own) => [
    own.querySelectorAll('[aria-label="line"] g[stroke="var(--own)"]').length,
    own.textContent.includes("mine")
  ]);
  expect(marks).toEqual([
    [0, false],
    [1, true],
    [1, false]
  ]);
});
