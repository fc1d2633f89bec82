/** The meta-model without one of its largest holders, as a figure. */
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {shortName} from "../../base/my-model/own.js";
import {percent} from "../../base/words/format.js";
import {withoutOneChart} from "../../charts/concentration/without-one.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {newestLargest, ofUnit} from "../../texts/concentration/concentration.js";
import {withoutAlt, withoutText, withoutTitle} from "../../texts/concentration/without.js";

/** Names come from the list of the largest; a holder that is not in it goes by its key. */
export function withoutFigure(
  result: TableResult<"without-one">,
  {unit, largest}: {unit: HolderUnit; largest: TableResult<"largest-stakes">}
): ResultFigure {
  const rows = rowsOf(result);
  const names = new Map(newestLargest(rowsOf(largest), unit).map(({holder, name}) => [holder, name]));
  const nameOf = (holder: string) => shortName(names.get(holder) ?? holder);
  const drawn = ofUnit(rows, unit).map((row) => ({
    label: `${nameOf(row.holder)}, ${percent(row.share, 1)} of the stake`,
    bets: row.bets,
    ...{least: row.without_least, most: row.without_most},
    text: withoutText(row)
  }));
  return {
    id: "without-one",
    title: withoutTitle(rows, unit),
    about: "Effective bets of the newest meta-model if one of its ten largest holders had not taken part",
    alt: withoutAlt(rows, unit, nameOf),
    chart: ({width}) => withoutOneChart(drawn, {width}),
    how: [
      "Effective bets: so many unrelated models of equal stake would vary as little as the meta-model",
      "For one model the number is exact: it follows from its weight and its similarity to the meta-model",
      "How alike the models of one account are is not public: the bar goes from copies of one another to as different as their similarity to the meta-model allows",
      "Bets can rise when a holder leaves: what it sent may have been closer to the meta-model than the rest"
    ],
    height: 36 * Math.max(1, drawn.length) + 80,
    result
  };
}
