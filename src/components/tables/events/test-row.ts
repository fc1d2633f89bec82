import type {Estimated} from "../../base/kit/interval.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Estimate} from "../../statistics/numbers/estimate.js";
import {minimumDetectable} from "../../statistics/comparison/minimum-detectable.js";

/** One test of one outcome. */
export interface TestRow {
  test: string;
  /** a score, MMC less the regime's slope times CORR, or a part of the change of MMC */
  outcome: OutcomeName | "mmc less corr" | "accuracy" | "overlap" | "market";
  adjust: Settings["adjust"];
  /** events */
  n: number;
  estimate: Estimated | null;
  /** two-sided, of "it is 0" */
  p: number | null;
  /** the smallest effect that would be seen with 80 % power */
  mde: number | null;
  /** `jump` alone: whether no return of the round before was known when the stake was set */
  clean: boolean | null;
}

export interface Where {
  regime: string;
  settings: Settings;
}

/** A row from an estimate of a mean. */
export function testRow(row: Pick<TestRow, "test" | "outcome" | "adjust" | "n">, estimate: Estimate | null): TestRow {
  return {...row, estimate, p: estimate && estimate.p, mde: estimate && minimumDetectable(estimate), clean: null};
}
