import type {Readable} from "../../tables/result/readable.js";
import {pathPanel, valuesOf} from "./panel.js";
import {padded, panelsOf} from "./path.js";
import {emptyChart} from "../kit/empty-chart.js";

/** The path of MMC around a stake increase in the newest score regime that has events: one panel, little else. */
export function eventPathSmall(path: Readable, summary: Readable, {width}: {width: number}): SVGSVGElement {
  const newest = panelsOf(path, summary, "mmc").at(-1);
  if (!newest) return emptyChart("No stake increase counts", {width});
  const {rows, sides} = newest;
  const domain = padded(valuesOf(rows, sides, "event"), {zero: true, outcome: "mmc"});
  const label = "↑ MMC (correlation points)";
  const options = {width, height: 240, outcome: "mmc", level: "event", domain, heading: "", label} as const;
  return pathPanel(rows, sides, options);
}
