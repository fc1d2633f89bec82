/** The two end groups of the table `penalty`, round by round: what tells whether the fall between them is one. */
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {quantileGroups} from "../groups/groups.js";
import type {Cell, Groups} from "../groups/groups.js";
import {column, selectRows} from "../panel/select.js";

/** Falls of a score regime. JSON, so that a page has those of the defaults before any row. */
export interface EndGroups {
  regime: string;
  /** mean MMC of the bottom group minus that of the top group, by round that has both */
  falls: number[];
  /** days from the opening of the first of these rounds to that of the last */
  days: number;
}

/** The same rows and groups as in `penalty`; when pooled, a group's members in a round are those of its rows that lie in it. */
export function endGroups(panel: Panel, settings: Settings): EndGroups[] {
  const {rounds, groups, ranking, staked} = settings;
  const minStake = staked ? settings.minStake : undefined;
  const {rows} = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const grouped = quantileGroups(panel, rows, column(panel, "cwmm"), {groups, ranking});
  const regimes = [...new Set(grouped.cells.map((c) => c.regime))];
  const meansOf = (regime: string, group: number) =>
    roundMeans(
      panel,
      grouped,
      grouped.cells.find((c) => c.regime === regime && c.group === group)
    );
  return regimes.map((regime) => ({regime, ...fallsOf(panel, meansOf(regime, 1), meansOf(regime, groups))}));
}

/** Mean MMC of a cell's rows in each round, by round number. */
function roundMeans(panel: Panel, {rows}: Groups, cell: Cell | undefined): Map<number, number> {
  const mmc = column(panel, "mmc");
  const sums = new Map<number, {sum: number; n: number}>();
  for (let run = 0; run < (cell?.runs.length ?? 0); run += 2)
    for (let i = cell!.runs[run]; i < cell!.runs[run + 1]; ++i) {
      const round = panel.round[rows[i]];
      const found = sums.get(round);
      if (!found) sums.set(round, {sum: mmc[rows[i]], n: 1});
      else {
        found.sum += mmc[rows[i]];
        ++found.n;
      }
    }
  return new Map([...sums].map(([round, {sum, n}]) => [round, sum / n]));
}

function fallsOf(panel: Panel, bottom: Map<number, number>, top: Map<number, number>) {
  const both = [...bottom.keys()].filter((round) => top.has(round)).sort((a, b) => a - b);
  const opens = (round: number) => Date.parse(panel.rounds.find((r) => r.round === round)!.opens);
  const days = both.length ? (opens(both[both.length - 1]) - opens(both[0])) / 86_400_000 : 0;
  return {falls: both.map((round) => bottom.get(round)! - top.get(round)!), days: Math.round(days)};
}
