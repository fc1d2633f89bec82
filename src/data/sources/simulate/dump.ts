/** A round laid open: three CSV files from which its meta-model and every score can be computed again. */
import {csvFormatRows} from "d3-dsv";
import {modelName, accountName} from "./names.js";
import type {Dump} from "./play.js";

/** File name -> text. Numbers are printed in full: reading them gives the same doubles. */
export function dumpFiles(dump: Dump): Record<string, string> {
  return {
    [`models-${dump.round}.csv`]: modelsText(dump),
    [`predictions-${dump.round}.csv`]: predictionsText(dump),
    [`stocks-${dump.round}.csv`]: stocksText(dump)
  };
}

function modelsText({submissions, stakes}: Dump): string {
  const rows = submissions.map(({account, model}, i) => {
    return [model.key, modelName(account, model), accountName(account), String(stakes[i])];
  });
  return csvFormatRows([["model", "name", "account", "stake"], ...rows]) + "\n";
}

/** One row per stock, one column per model. */
function predictionsText({submissions, predictions}: Dump): string {
  const stocks = predictions[0]?.length ?? 0;
  const header = ["stock", ...submissions.map(({model}) => model.key)];
  const rows = Array.from({length: stocks}, (_, i) => [
    stockName(i),
    ...predictions.map((values) => String(values[i]))
  ]);
  return csvFormatRows([header, ...rows]) + "\n";
}

/** Sums of returns and targets over 20 and 60 days (empty while not all of them are in), meta-model and benchmark. */
function stocksText({main, long, meta, examples}: Dump): string {
  const columns = {
    return_20: main?.returns,
    target_20: main?.target,
    return_60: long?.returns,
    target_60: long?.target,
    meta_model: meta,
    benchmark: examples
  };
  const cells = (i: number) => Object.values(columns).map((values) => (values ? String(values[i]) : ""));
  const rows = Array.from(meta, (_, i) => [stockName(i), ...cells(i)]);
  return csvFormatRows([["stock", ...Object.keys(columns)], ...rows]) + "\n";
}

function stockName(i: number): string {
  return `stock_${String(i + 1).padStart(4, "0")}`;
}
