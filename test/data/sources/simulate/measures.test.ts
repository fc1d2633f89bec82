/** The measures of a world that has published counterparts: stakes there are what models have committed. */
import {expect, it} from "vitest";
import {measuresOf} from "../../../../src/data/sources/simulate/measures.js";
import {late, playSmall} from "./small.js";

it.each([
  ["on one stake", {}],
  ["on positions of one round", late]
])("takes what is committed for a stake, %s", (_, options) => {
  const [, played] = playSmall({...options, equalStakes: true});
  const measures = Object.fromEntries(measuresOf(played).map(({name, value}) => [name, value]));
  expect(measures).toMatchObject({medianStake: 100, dust: 0, events: 0, top100: 1});
});
