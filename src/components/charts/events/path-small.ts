import type {Own} from "../../base/my-model/own.js";
import type {Readable} from "../../tables/result/readable.js";
import {ownEventsOf, roomForEvents} from "./own-event.js";
import {pathPanel, valuesOf} from "./panel.js";
import {padded, panelsOf} from "./path.js";
import {emptyChart} from "../kit/empty-chart.js";

/** The path of MMC around a stake increase in the newest score regime that has events: one panel, little else. */
export function eventPathSmall(
  path: Readable,
  summary: Readable,
  {width, own: all}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  const newest = panelsOf(path, summary, "mmc").at(-1);
  if (!newest) return emptyChart("No stake increase counts", {width});
  const {rows, sides} = newest;
  const own = ownEventsOf(all?.events, {outcome: "mmc", regime: sides.score_regime});
  const domain = roomForEvents(padded(valuesOf(rows, sides, "event"), {zero: true, outcome: "mmc"}), own);
  const label = "↑ MMC (correlation points)";
  const options = {width, height: 240, outcome: "mmc", level: "event", domain, heading: "", label, own} as const;
  return pathPanel(rows, sides, options);
}
