import type {UnitPanel} from "../../src/components/statistics/comparison/unit-panel.js";

/** The panel of rows (unit, time, value), each unit and time numbered from 0. */
export function unitPanel(
  {unit, time, value}: {unit: ArrayLike<number>; time: ArrayLike<number>; value: ArrayLike<number>},
  {units, times}: {units: number; times: number}
): UnitPanel {
  const outcome = new Float64Array(units * times).fill(NaN);
  for (let i = 0; i < value.length; ++i) outcome[unit[i] * times + time[i]] = value[i];
  return {outcome, units, times};
}
