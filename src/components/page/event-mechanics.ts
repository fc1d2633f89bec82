/** Tables and figures of the stake's own doing on the page of stake events. */
import type {Settings} from "../base/settings.js";
import type {AllowanceRow, DoseRow, MechanicsRow} from "../tables/event-rows.js";
import type {TableResult} from "../tables/result.js";
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
