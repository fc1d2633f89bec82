import {tables} from "../../components/tables/index.js";
import {scoreColumn} from "../../components/base/panel.js";
import type {Panel, ScoreName, Scores} from "../../components/base/panel.js";
import type {TableName} from "../../components/base/parameters.js";
import {readSettings} from "../../components/base/settings.js";

/** Two settings of each table between which a reader's slider moves. */
const moves: [TableName, Record<string, string>, Record<string, string>][] = [
  ["stake-deciles", {rounds: "all", recent: "0", groups: "10"}, {rounds: "all", recent: "0", groups: "11"}],
  ["penalty", {rounds: "all", groups: "10"}, {rounds: "all", groups: "11"}],
  ["trend", {"min-stake": "0"}, {"min-stake": "1"}],
  ["events", {rounds: "all"}, {rounds: "all", ratio: "4"}],
  ["event-path", {rounds: "all"}, {rounds: "all", ratio: "4"}],
  ["event-summary", {rounds: "all"}, {rounds: "all", ratio: "4"}]
];

export interface TableCost {
  table: TableName;
  rows: number;
  /** ms for the first call on fresh rows */
  first: number;
  /** ms after a changed setting, median */
  changed: number;
}

/** How long each table takes on rows of a snapshot, made more by copies of its models (or fewer by leaving models out). */
export function costsOfTables(panel: Panel, rows: number): TableCost[] {
  const sized = resize(panel, rows);
  return moves.map(([table, a, b]) => {
    const settings = [a, b].map((texts) => readSettings(texts, {table}));
    const time = (i: number) => {
      const start = performance.now();
      tables[table](sized, settings[i % 2]);
      return performance.now() - start;
    };
    const first = time(0);
    const times = Array.from({length: 9}, (_, i) => time(i + 1)).sort((x, y) => x - y);
    return {table, rows: sized.length, first: round(first), changed: round(times[4])};
  });
}

const round = (ms: number) => Math.round(ms * 10) / 10;

/** The panel with about `rows` rows: models left out, or every model `copies` times under names of its own. */
export function resize(panel: Panel, rows: number): Panel {
  const copies = Math.max(1, Math.ceil(rows / panel.length));
  const kept = rows / (copies * panel.length);
  const models = panel.models.key.length;
  const list: [row: number, model: number][] = [];
  for (let start = 0, end = 0; start < panel.length; start = end) {
    while (end < panel.length && panel.round[end] === panel.round[start]) ++end;
    for (let copy = 0; copy < copies; ++copy)
      for (let row = start; row < end; ++row)
        if (keeps(panel.model[row], kept)) list.push([row, copy * models + panel.model[row]]);
  }
  const take = <T extends Int32Array | Float32Array | Float64Array>(values: T, into: T): T => {
    list.forEach(([row], i) => (into[i] = values[row]));
    return into;
  };
  const scores = Object.entries(panel.scores).map(([name, v]) => [
    name,
    take<Float32Array | Float64Array>(v, scoreColumn(name as ScoreName, list.length))
  ]);
  const repeat = <T>(values: readonly T[]) => Array.from({length: copies}, () => values).flat() as T[];
  return {
    length: list.length,
    round: take(panel.round, new Int32Array(list.length)),
    model: Int32Array.from(list, ([, model]) => model),
    stake: take(panel.stake, new Float64Array(list.length)),
    scores: Object.fromEntries(scores) as Scores,
    rounds: panel.rounds,
    models: {
      key: repeat(panel.models.key).map((key, i) => `${Math.floor(i / models)} ${key}`),
      name: repeat(panel.models.name),
      account: repeat(panel.models.account)
    }
  };
}

/** The same share of models in every round: by a scramble of the model's number. */
const keeps = (model: number, share: number) => ((model * 2654435761) % 4294967296) / 4294967296 < share;
