/** The Lorenz curve as a figure. */
import {holderUnits} from "../../base/catalogue/concentration.js";
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {lorenzChart, lorenzColors} from "../../charts/concentration/lorenz.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {holders, ofUnit} from "../../texts/concentration/concentration.js";
import {lorenzAlt, lorenzTitle} from "../../texts/concentration/curve.js";

export function lorenzFigure(
  result: TableResult<"lorenz">,
  {unit, units = holderUnits}: {unit: HolderUnit; units?: readonly HolderUnit[]}
): ResultFigure {
  const rows = rowsOf(result);
  const lines = units.map((one) => ({label: holders[one], color: lorenzColors[one], points: ofUnit(rows, one)}));
  return {
    id: "lorenz",
    title: lorenzTitle(rows, unit),
    about: "Share of the newest round’s stake that the smaller holders have together, from the smallest on",
    alt: lorenzAlt(rows.filter((row) => units.includes(row.unit))),
    chart: ({width}) => lorenzChart(lines, {width}),
    how: [
      "This counts every row of the round with a stake, so it has no interval",
      "The further the curve hangs below the straight line, the more unequal the stakes: the area between them is half the Gini coefficient"
    ],
    height: 380,
    result
  };
}
