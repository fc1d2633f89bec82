import type {Own} from "../../base/my-model/own.js";
import {counted} from "../../base/words/format.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Readable} from "../../tables/result/readable.js";
import {ownEventsOf, roomForEvents} from "./own-event.js";
import {pathPanel, valuesOf} from "./panel.js";
import type {Level} from "./panel.js";
import {padded, panelsOf} from "./path.js";
import type {RegimePath} from "./path.js";
import {tiles} from "../kit/tiles.js";

/** Outcomes in the order of the panels: accuracy beside MMC. */
export const panelOrder: readonly OutcomeName[] = ["mmc", "corr", "corj60", "cwmm", "bmc", "fnc", "mmc60", "corr60"];

export interface OutcomesOptions {
  width: number;
  level: Level;
  own?: Own | undefined;
}

interface Panel extends RegimePath {
  outcome: OutcomeName;
}

/**
 * The paths of all outcomes that have events, one panel each, regime by regime. A unit of score is as high in every panel but
 * that of cwmm, so that changes can be compared by eye.
 */
export function eventOutcomesChart(
  paths: ReadonlyMap<OutcomeName, Readable>,
  summary: Readable,
  {width, level, own}: OutcomesOptions
): SVGSVGElement {
  const panels = panelOrder.flatMap((outcome): Panel[] =>
    paths.has(outcome) ? panelsOf(paths.get(outcome)!, summary, outcome).map((p) => ({...p, outcome})) : []
  );
  const regimes = [...new Set((summary.array("score_regime") as string[]).filter((r) => panels.some(of(r))))];
  const columns = width >= 560 ? 2 : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  const domains = domainsOf(panels, level, own);
  const blocks = regimes.map((regime) => {
    const plots = panels.filter(of(regime)).map((panel) => draw(panel, {width: each, level, domains, regimes, own}));
    return tiles(plots, {columns});
  });
  return tiles(blocks, {columns: 1, gap: 28});
}

const of = (regime: string) => (panel: Panel) => panel.sides.score_regime === regime;

interface DrawOptions extends OutcomesOptions {
  domains: Map<Panel, [number, number]>;
  regimes: string[];
}

function draw(panel: Panel, {width, level, domains, regimes, own}: DrawOptions): SVGSVGElement {
  const {outcome, rows, sides} = panel;
  const where = regimes.length > 1 ? `, rounds ${sides.score_regime}` : "";
  const heading = `${outcomeWords[outcome].label}: ${counted(sides.events, "event")}${where}`;
  return pathPanel(rows, sides, {
    width,
    height: 210,
    outcome,
    level,
    domain: domains.get(panel)!,
    heading,
    words: false,
    own: ownEventsOf(own?.events, {outcome, regime: sides.score_regime})
  });
}

/** Each panel's own middle, and one height for all scores; cwmm, which is no score of returns, has its own. */
function domainsOf(panels: Panel[], level: Level, marks: Own | undefined): Map<Panel, [number, number]> {
  const own = panels.map((p) =>
    roomForEvents(
      padded(valuesOf(p.rows, p.sides, level), {zero: false, outcome: p.outcome}),
      ownEventsOf(marks?.events, {outcome: p.outcome, regime: p.sides.score_regime})
    )
  );
  const spanOf = (cwmm: boolean) =>
    Math.max(0, ...own.filter((_, i) => (panels[i].outcome === "cwmm") === cwmm).map(([low, high]) => high - low));
  const spans = {score: spanOf(false), cwmm: spanOf(true)};
  return new Map(
    panels.map((panel, i) => {
      const middle = (own[i][0] + own[i][1]) / 2;
      const span = panel.outcome === "cwmm" ? spans.cwmm : spans.score;
      return [panel, [middle - span / 2, middle + span / 2]];
    })
  );
}
