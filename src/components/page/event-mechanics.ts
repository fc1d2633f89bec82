/** Tables and figures of the stake's own doing on the page of stake events. */
import type {Settings} from "../base/settings.js";
import {colors} from "../charts/theme.js";
import type {SplitPanel} from "../charts/split-bars.js";
import type {AllowanceRow, DoseRow, MechanicsRow} from "../tables/event-rows.js";
import type {EventResult, TableResult} from "../tables/result.js";
import {newestRows} from "../texts/event-mechanics.js";
import type {Study} from "./study.js";

export interface Mechanics {
  mechanics: TableResult;
  dose: TableResult;
  allowance: TableResult;
  rows: MechanicsRow[];
  doses: DoseRow[];
  allowed: AllowanceRow[];
}

/** All three at once where they are at hand. */
export function mechanicsTables(study: Study, settings: Settings): Mechanics | Promise<Mechanics> {
  const wanted = (["event-mechanics", "event-dose", "event-allowance"] as const).map((name) =>
    study.table(name, settings)
  );
  const finish = ([mechanics, dose, allowance]: TableResult[]): Mechanics => ({
    ...{mechanics, dose, allowance},
    rows: mechanics.table.objects() as MechanicsRow[],
    doses: dose.table.objects() as DoseRow[],
    allowed: allowance.table.objects() as AllowanceRow[]
  });
  return wanted.some((result) => result instanceof Promise)
    ? Promise.all(wanted).then(finish)
    : finish(wanted as TableResult[]);
}

interface PartRow {
  score_regime: string;
  part: string;
  events: number;
  estimate: number;
  estimate_low: number | null;
  estimate_high: number | null;
}

const shown: Record<string, [label: string, fill: string]> = {
  change: ["change of MMC", colors.mmc],
  accuracy: ["accuracy", colors.corr],
  overlap: ["overlap", colors.cwmm],
  market: ["market", colors.muted],
  together: ["both together", colors.muted]
};

/** The whole change in the newest score regime with events. */
export const wholeChange = (parts: EventResult) =>
  newestRows((parts.table.objects() as PartRow[]).filter((r) => r.events > 0)).find((r) => r.part === "change");

/** Where the fall comes from, in the newest score regime: the parts of `event-parts`, and of them the own stake's. */
export function fallPanels(parts: EventResult, {doses}: Mechanics): SplitPanel[] {
  const rows = newestRows((parts.table.objects() as PartRow[]).filter((r) => r.events > 0));
  if (!rows.length) return [];
  const bars = rows.map((r) => ({
    ...{label: shown[r.part][0], value: r.estimate, low: r.estimate_low, high: r.estimate_high},
    fill: shown[r.part][1]
  }));
  const dose = doses.find((d) => d.score_regime === rows[0].score_regime);
  const own = dose
    ? [
        {
          ...{label: "of it own stake", value: dose.own_mean, fill: colors.stake},
          ...{low: dose.own_mean_low, high: dose.own_mean_high}
        }
      ]
    : [];
  return [{title: `${rows[0].events} events, rounds ${rows[0].score_regime}`, bars: [...bars, ...own]}];
}
