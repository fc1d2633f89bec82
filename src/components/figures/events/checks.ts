/** The figures of the checks on stake events. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {fanRule} from "../../base/kit/constants.js";
import {remembering} from "../../base/kit/memo.js";
import {eventFanChart} from "../../charts/events/fan.js";
import {eventPlaceboChart} from "../../charts/events/placebo.js";
import {eventSpecificationsChart} from "../../charts/events/specifications.js";
import {eventTestsChart} from "../../charts/events/tests.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import type {FanResult} from "../../tables/events/fan.js";
import type {EventResult} from "../../tables/result/result.js";
import {
  fanAlt,
  fanPlaces,
  fanTitle,
  placeboAlt,
  placeboTitle,
  specificationsAlt,
  specificationsCounts,
  specificationsTitle,
  testsAlt,
  testsTitle
} from "../../texts/events/checks.js";
import type {ChartOptions} from "../../page/drawing.js";
import {placed} from "../../page/placed.js";
import {orNothing} from "./or-nothing.js";
import type {Draw} from "./or-nothing.js";

export const testsFigure = placed(
  {id: "stake-event-tests", height: 900},
  ([tests]: readonly [EventResult<"event-tests">]) => ({
    title: testsTitle(tests),
    about:
      "Estimates with 95 % intervals; under each its events and the smallest effect that would be found in 8 of 10 cases (detectable)",
    legend: "Line: 95 % interval; p corrected for several tests",
    alt: testsAlt(tests),
    chart: orNothing(tests, ({width}) => eventTestsChart(tests.table, {width})),
    how: [
      "Corrected p: Holm’s, which counts the change, the path before, the change against others and, where it is clean, the jump of MMC together",
      "The path before is tested over four blocks of rounds at once; shown is the first less the last"
    ],
    result: tests
  })
);

export const placeboFigure = placed(
  {id: "stake-event-placebos", height: 900},
  ([placebos]: readonly [EventResult<"event-placebo">]) => ({
    title: placeboTitle(placebos),
    about:
      "Changes where crowding can do nothing, or should do the opposite, with what luck alone and what crowding predict",
    alt: placeboAlt(placebos),
    draws: rowsOf(placebos).some((r) => r.n > 0),
    chart: ({width}: ChartOptions) => eventPlaceboChart(placebos.table, {width}),
    legend: "Line: 95 % interval",
    how: ["Detectable: the smallest effect that would be found in 8 of 10 cases"],
    result: placebos
  })
);

export const fanFigure = placed({id: "stake-event-fan", height: 320}, ([fan]: readonly [FanResult]) => ({
  title: fanTitle(fan),
  about: `The models that raised over ${fanRule.paths} paths of staked models that did not`,
  legend: "Coloured: models that raised; thin: others; thick: their mean; dashed: middle 95 %",
  alt: fanAlt(fan),
  chart: orNothing(fan, ({width}) => eventFanChart(fan, {width, outcome: fan.settings.outcome})),
  how: [
    ...fanPlaces(fan),
    "Luck alone makes models that raised differ from the others, as people raise after good scores: this enters no verdict",
    "Same past scores: ranked alike by the MMC that was fully known when the stake was set"
  ],
  result: fan
}));

const hasChange = (result: EventResult<"event-specifications">) => rowsOf(result).some((r) => r.change !== null);

const remember = remembering<EventResult<"event-specifications">, Draw>({newest: 1});

/** The same for the same table, so that settings that do not matter to it draw nothing anew. */
const specificationsChart = (specifications: EventResult<"event-specifications">): Draw =>
  remember(
    specifications,
    "",
    () =>
      ({width}) =>
        hasChange(specifications)
          ? eventSpecificationsChart(specifications.table, {width})
          : emptyChart(`${specificationsTitle(specifications)}.`, {width})
  );

export const specificationsFigure = placed(
  {id: "stake-event-specifications", height: 440},
  ([specifications]: readonly [EventResult<"event-specifications">]) => ({
    title: specificationsTitle(specifications),
    about:
      "The change at every ratio, base and window (rounds on each side), from the lowest to the highest; no p-values, nothing is picked",
    alt: specificationsAlt(specifications),
    draws: hasChange(specifications),
    legend: "Line: 95 % interval; below: the definition",
    how: specificationsCounts(specifications),
    chart: specificationsChart(specifications),
    result: specifications
  })
);
