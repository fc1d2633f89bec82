import {expect, test} from "vitest";
import {roundPlanes} from "../../../../src/components/tables/mechanism/planes.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

/** 24 models in each round, every other one without a stake; MMC = CORR / 2 - c_M cwmm with a c_M of its own. */
const market = [0, 1 / 32, -1 / 64, 1 / 16];
const rows = [1, 3].flatMap((round) =>
  numbers(0, 23).map((i): Row => {
    const [corr, cwmm] = [(i % 8) / 64, (i % 5) / 8];
    return {round, model: `m${i}`, stake: i % 2, corr, cwmm, mmc: corr / 2 - market[round] * cwmm};
  })
);

test("each round has the plane of its own rows, staked or not; a round without rows has none", () => {
  const planes = roundPlanes(panelOf({rows, rounds: rounds(3)}));
  expect(planes).toHaveLength(3);
  expect(planes[0].market).toBeCloseTo(1 / 32, 12);
  expect(planes[2].market).toBeCloseTo(1 / 16, 12);
  for (const i of [0, 2]) expect(planes[i].slope).toBeCloseTo(1 / 2, 12);
  expect(planes[1]).toEqual({market: NaN, slope: NaN});
});

test("computed once for a panel", () => {
  const panel = panelOf({rows, rounds: rounds(3)});
  expect(roundPlanes(panel)).toBe(roundPlanes(panel));
  expect(roundPlanes(panelOf({rows, rounds: rounds(3)}))).not.toBe(roundPlanes(panel));
});
