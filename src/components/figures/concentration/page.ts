/** The page on concentration. */
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {viewInput} from "../../page/view-inputs.js";
import type {TableResult} from "../../tables/result/result.js";
import {concentrationAnswer, knowsAccounts, unitIn} from "../../texts/concentration/concentration.js";
import {lorenzFigure} from "./curve.js";
import {weightingFigure} from "./weighting.js";
import {withoutFigure} from "./without.js";
import {effectiveFigure, largestFigure, topFigure} from "./figures.js";

type Concentration = TableResult<"concentration">;

export async function openConcentrationPage(files: PageFiles) {
  const page = await openPage(files, {table: "concentration"});
  const {workspace} = page;
  const rounds = await workspace.calendar();
  const unit = viewInput("unit");
  return {
    ...page,
    ...page.figures({
      top: (result: Concentration, unit: HolderUnit) => topFigure(result, {unit: unitIn(rowsOf(result), unit), rounds}),
      effective: (result: Concentration, unit: HolderUnit) =>
        effectiveFigure(result, {unit: unitIn(rowsOf(result), unit), rounds}),
      largest: (largest: TableResult<"largest-stakes">, result: Concentration, unit: HolderUnit) =>
        largestFigure(largest, {unit: unitIn(rowsOf(result), unit), rounds}),
      curve: (curve: TableResult<"lorenz">, result: Concentration, unit: HolderUnit) => {
        const rows = rowsOf(result);
        return lorenzFigure(curve, {
          unit: unitIn(rows, unit),
          ...(knowsAccounts(rows) ? {} : {units: ["model"] as const})
        });
      },
      without: (
        without: TableResult<"without-one">,
        largest: TableResult<"largest-stakes">,
        result: Concentration,
        unit: HolderUnit
      ) => withoutFigure(without, {unit: unitIn(rowsOf(result), unit), largest}),
      weighting: (weighting: TableResult<"stake-weighting">) => weightingFigure(weighting, {rounds})
    }),
    unit,
    settings: page.inputs(["rounds", "days"], {table: "concentration", beside: [unit]}),
    table: (settings: Settings) => workspace.table("concentration", settings),
    holders: (settings: Settings) => workspace.table("largest-stakes", settings),
    lorenz: (settings: Settings) => workspace.table("lorenz", settings),
    withoutOne: (settings: Settings) => workspace.table("without-one", settings),
    stakeWeighting: (settings: Settings) => workspace.table("stake-weighting", settings),
    answer: (result: Concentration, unit: HolderUnit) => {
      const rows = rowsOf(result);
      return answer(orCause(result, concentrationAnswer(rows, unitIn(rows, unit))));
    }
  };
}
