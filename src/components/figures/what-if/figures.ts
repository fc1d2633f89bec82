/** The figures of the what-if page: the curve over the stake, and the rounds as they were and would have been. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {whatIfCurveChart, whatIfRoundsChart} from "../../charts/what-if/what-if.js";
import {historyTitle, rangeNote, whatIfAlt, whatIfTitle} from "../../texts/what-if/what-if.js";
import type {ResultFigure} from "../../page/figure.js";
import type {PlainSpec} from "../../page/plain-figure.js";
import {plainTable} from "../../page/plain-table.js";
import type {Named} from "../../page/model-names.js";
import {ownWhatIf} from "./own.js";
import type {Near, WhatIfFound} from "./found.js";

export const curveFigure = (found: Near, named: Named | null = null): PlainSpec => ({
  id: "what-if-curve",
  title: whatIfTitle(found),
  none: found.rounds.length ? null : whatIfTitle(found),
  about:
    "Weight, correlation with the meta-model, MMC and payout of a round over the stake, all other stakes and all predictions as they are",
  legend: "Field: middle 80 % of its rounds",
  alt: whatIfAlt(found),
  chart: ({width, own}) => whatIfCurveChart(found.curve, {width, own, k: found.k, turn: found.turn}),
  own: named && ownWhatIf(found, named),
  table: plainTable(found.curve),
  height: 420,
  how: [rangeNote(found)]
});

export const historyFigure = (found: WhatIfFound): ResultFigure => ({
  id: "what-if",
  title: historyTitle(found, found.result.table.numRows()),
  about:
    "By round: dots as it was, rings had its stake been k times as large; the percentile is among the round’s staked models",
  alt: whatIfAlt(found),
  chart: ({width}) => whatIfRoundsChart(rowsOf(found.result), {width}),
  height: 560,
  result: found.result
});
