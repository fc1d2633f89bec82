import {emptyChart} from "../../charts/kit/empty-chart.js";
import type {ChartOptions} from "../../page/drawing.js";
import type {EventResult} from "../../tables/result/result.js";
import {whyNone} from "../../texts/events/words.js";

export type Draw = (options: ChartOptions) => SVGSVGElement;

/** What a chart draws; where no event counts, why. */
export const orNothing = (result: EventResult, draw: Draw): Draw => (result.counting ? draw : whyNothing(result));

/** The words that stand in a chart's place. */
export const whyNothing =
  (result: EventResult): Draw =>
  ({width}) =>
    emptyChart(`${whyNone(result)}.`, {width});
