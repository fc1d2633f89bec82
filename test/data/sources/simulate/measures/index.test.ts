/** The measures of a world that has published counterparts: stakes there are what models have committed. */
import {expect, it} from "vitest";
import {measuresOf} from "../../../../../src/data/sources/simulate/measures/index.js";
import {published} from "../../../../../src/data/sources/simulate/published.js";
import {late, playSmall} from "../small.js";

it.each([
  ["on one stake", {}],
  ["on positions of one round", late]
])("takes what is committed for a stake, %s", (_, options) => {
  const [, played] = playSmall({...options, equalStakes: true});
  const measures = Object.fromEntries(measuresOf(played).map(({name, value}) => [name, value]));
  expect(measures).toMatchObject({medianStake: 100, dust: 0, events: 0});
  expect(measures.effective).toBeCloseTo(1, 12);
  expect(measures.top8).toBeCloseTo(0.08, 12);
});

it("has a number for every published one, and none beside them", () => {
  const measures = measuresOf(playSmall()[1]);
  expect(measures.map(({name}) => name).sort()).toEqual(Object.keys(published).sort());
  for (const {name, value} of measures) expect(value, name).not.toBeNaN();
});
