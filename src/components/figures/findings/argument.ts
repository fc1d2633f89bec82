/** The tables of the whole argument, at the defaults or at a preset's choices. */
import {presetNamed} from "../../base/settings/presets.js";
import type {Round} from "../../base/snapshot/panel.js";
import type {TableName} from "../../base/catalogue/index.js";
import {readSettings} from "../../base/settings/settings.js";
import type {EndGroups} from "../../tables/penalty/end-groups.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {EventResult, TableResult} from "../../tables/result/result.js";
import {stretches} from "../../tables/trend/stretches.js";
import type {Argument} from "../../texts/findings/takeaways.js";
import {unknownKeys} from "../../page/address.js";
import {findFalls} from "../penalty/falls.js";
import {whose} from "../../page/my-model.js";
import type {Workspace} from "../../page/workspace.js";

/** At the defaults from the page's small files alone; a preset needs rows. */
export async function argumentOf(
  workspace: Workspace,
  {ends, place = location}: {ends: EndGroups[]; place?: Pick<Location, "search">}
): Promise<Argument> {
  const preset = presetNamed(new URLSearchParams(place.search).get("preset"))?.texts ?? {};
  const tableOf = <N extends TableName>(name: N) => workspace.table(name, readSettings(preset, {table: name}));
  const [stake, penalty, shape, trend, slopes, summary, mmcPath, tests, rounds] = await Promise.all([
    tableOf("stake-deciles"),
    tableOf("penalty"),
    tableOf("penalty-shape"),
    tableOf("trend"),
    tableOf("trend-slope"),
    tableOf("event-summary"),
    tableOf("event-path"),
    tableOf("event-tests"),
    workspace.calendar()
  ]);
  const falls = await findFalls(workspace, penalty, {ends, shape});
  return argumentFrom({stake, penalty, trend, slopes, summary, mmcPath, tests}, {falls, rounds});
}

interface Parts {
  stake: TableResult<"stake-deciles">;
  penalty: TableResult<"penalty">;
  trend: TableResult<"trend">;
  slopes: TableResult<"trend-slope">;
  summary: TableResult<"event-summary">;
  mmcPath: TableResult<"event-path">;
  tests: TableResult<"event-tests">;
}

/** The argument of finished tables. */
export function argumentFrom(
  {slopes, summary, mmcPath, tests, ...parts}: Parts,
  {falls, rounds}: {falls: readonly Fall[]; rounds: readonly Round[]}
): Argument {
  return {
    ...parts,
    falls,
    stretches: stretches(parts.trend.table, rounds, {slopes: slopes.table}),
    events: {
      summary: summary as EventResult<"event-summary">,
      mmcPath: mmcPath as EventResult<"event-path">,
      tests: tests as EventResult<"event-tests">
    }
  };
}

/** What of an address this page cannot honour; it has no setting but the preset. */
export function addressProblems({search}: Pick<Location, "search"> = location): string[] {
  const name = new URLSearchParams(search).get("preset");
  const unknown = unknownKeys(search, ["preset", ...whose]).map((key) => `this page has no setting ${key}`);
  return name && !presetNamed(name) ? [`no preset is named ${name}; showing the defaults`, ...unknown] : unknown;
}
