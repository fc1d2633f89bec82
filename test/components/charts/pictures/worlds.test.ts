// @vitest-environment jsdom
import {expect, test} from "vitest";
import {sharedDomain, worldCell} from "../../../../src/components/charts/worlds/cell.js";
import {stack} from "../../../../src/components/charts/kit/stack.js";
import {questions} from "../../../../src/components/base/worlds/world.js";
import {shownCell, shownWorld} from "../../../support/shown-worlds.js";
import {expectPicture} from "../../../support/picture.js";

const worlds = [shownWorld("calm", {stake: {lift: -20}}), shownWorld("crowded", {stake: {lift: 10}})];

test("the five figures of a world: dots of groups, a line over rounds, paths around a raise, all on shared axes", async () => {
  await expectPicture("world-cells", (width) =>
    stack(
      questions.map((question) =>
        worldCell(worlds[0].cells[question], {
          ...{width: Math.min(width, 370), question, axis: "axis →"},
          domain: sharedDomain(worlds, question)
        })
      )
    )
  );
});

test("an axis holds what any of the worlds draws, intervals included, and 0 where numbers stand on it", () => {
  expect(sharedDomain(worlds, "stake")).toEqual([0, expect.closeTo(0.494, 6)]);
  const [low, high] = sharedDomain(worlds, "trend");
  expect(low).toBeCloseTo(0.38, 6);
  expect(high).toBeCloseTo(0.413, 6);
});

test("a figure without points says so", () => {
  const cell = shownCell("stake", {points: []});
  const drawn = worldCell(cell, {width: 300, question: "stake", domain: [0, 1], axis: ""});
  expect(drawn.textContent).toContain("Nothing to draw");
});
