/** The figures of the page on all scores. */
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {fewModels} from "../../base/kit/constants.js";
import type {FieldStatistic} from "../../base/settings/view-choices.js";
import type {Round} from "../../base/snapshot/panel.js";
import {roundPanels} from "../../charts/kit/round-panels.js";
import type {PanelLine, RoundPanel} from "../../charts/kit/round-panels.js";
import {colors} from "../../charts/kit/theme.js";
import {ownSeriesOf} from "../own/late.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {smoothedRuns} from "../../tables/trend/runs.js";
import {
  allAlt,
  allTitle,
  endsNote,
  columnOf,
  oneAlt,
  oneTitle,
  ofSeries,
  seriesIn,
  seriesLabel,
  seriesShown,
  valueText,
  whoseOf
} from "../../texts/trends/trends.js";
import type {Row} from "../../texts/trends/trends.js";
import {smoothingNote} from "../../texts/trend/trend.js";

export interface View {
  series: FieldSeries;
  statistic: FieldStatistic;
  smoothing: number;
  /** the calendar */
  rounds: readonly Round[];
}

/** Every score and amount, a panel each on its own scale. */
export function allFigure(result: TableResult<"score-trends">, view: View): ResultFigure {
  const rows = rowsOf(result);
  const panels = seriesIn(rows).map((series) => panelOf(rows, {...view, series, large: false}));
  return {
    id: "all",
    title: allTitle(rows, view.statistic),
    about: `Scores, stakes and payouts of ${whoseOf(rows)} by round, each panel on its own scale`,
    alt: allAlt(rows, view.statistic),
    chart: ({width}) => roundPanels(panels, {width, rounds: view.rounds}),
    how: notes(view),
    height: 600,
    result
  };
}

/** The chosen one, large. */
export function oneFigure(result: TableResult<"score-trends">, view: View): ResultFigure {
  const rows = rowsOf(result);
  const series = seriesShown(rows, view.series);
  return {
    id: "one",
    title: oneTitle(rows, view),
    about: `${seriesLabel(series)} of ${whoseOf(rows)} by round`,
    alt: oneAlt(rows, view),
    legend: view.statistic === "quantiles" ? "Shaded: middle half of the models; dashed: tenths" : undefined,
    chart: ({width, own}) =>
      roundPanels([panelOf(rows, {...view, series, large: true})], {width, own, rounds: view.rounds, height: 360}),
    // a share above zero is of many models
    own: view.statistic === "positive" ? undefined : ownSeriesOf({series, smoothing: view.smoothing}),
    how: [...endsNote(ofSeries(rows, series), view.rounds, view.statistic), ...notes(view)],
    height: 360,
    result
  };
}

function panelOf(
  all: readonly Row[],
  {series, statistic, smoothing, rounds, large}: View & {large: boolean}
): RoundPanel {
  const rows = ofSeries(all, series).filter(({n}) => n >= fewModels);
  const color = series in colors ? colors[series as keyof typeof colors] : colors.stake;
  const line = (column: keyof Row, more: Partial<PanelLine> = {}): PanelLine => ({
    runs: smoothedRuns(
      rows.map((row) => ({round: row.round, value: row[column] as number})),
      rounds,
      {smoothing}
    ),
    color,
    ...more
  });
  const tenth = {width: 1, dash: "3 3"};
  const quartile = {width: 0.75};
  return {
    title: seriesLabel(series),
    lines:
      statistic === "quantiles"
        ? [
            line("p25", {...quartile, label: "lower quartile"}),
            line("p75", {...quartile, label: "upper quartile"}),
            ...(large
              ? [line("p10", {...tenth, label: "lower tenth"}), line("p90", {...tenth, label: "upper tenth"})]
              : []),
            line("median", {label: "median"})
          ]
        : [line(columnOf[statistic])],
    ...(statistic === "quantiles" && {between: [0, 1] as const}),
    show: (value) => valueText(series, statistic, value),
    reach: statistic === "positive" ? [0, 1] : [0]
  };
}

const notes = ({smoothing}: View) => [
  "These describe every row with a stake and a score, so they have no interval: they do not tell luck from change",
  "What rests on returns is drawn once a round is resolved; stake and cwmm are known before",
  `Rounds of fewer than ${fewModels} models stand in the table, and are not drawn`,
  smoothingNote(smoothing),
  "Dashed upright: scores or stakes begin to mean something else; no line and no mean reaches across"
];
