import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {experimentsOf} from "../../../../src/components/statistics/comparison/stacked-controls.js";
import {stackedDid} from "../../../../src/components/statistics/comparison/stacked-did.js";
import {stackedEffects} from "../../../../src/components/statistics/comparison/stacked-effects.js";

/** Two events and six units, a tenth of the outcomes not known. */
function world() {
  const random = new Random(4);
  const [units, times] = [8, 12];
  const outcome = Float64Array.from({length: units * times}, () => (random.chance(0.1) ? NaN : random.normal()));
  const events = [
    {unit: 0, time: 5},
    {unit: 1, time: 6}
  ];
  return {
    panel: {outcome, units, times},
    events,
    options: {before: 3, after: 3, isControl: (unit: number) => unit > 1}
  };
}

test("the effects alone are those that come with errors", () => {
  const {panel, events, options} = world();
  const {times, effects} = stackedDid(panel, events, options);
  expect(stackedEffects(panel, events, options)).toEqual({times, effects});
});

test("experiments may be made once for several outcomes", () => {
  const {panel, events, options} = world();
  const experiments = experimentsOf(panel, events, options.isControl);
  const never = () => {
    throw new Error("asked again");
  };
  const again = stackedEffects(panel, events, {...options, experiments, isControl: never});
  expect(again).toEqual(stackedEffects(panel, events, options));
});
