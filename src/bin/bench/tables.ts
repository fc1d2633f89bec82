import {tables} from "../../components/tables/index.js";
import {scoreColumn} from "../../components/base/snapshot/panel.js";
import type {Panel, ScoreName, Scores} from "../../components/base/snapshot/panel.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {readSettings} from "../../components/base/settings/settings.js";

/** The settings of each table between which a reader's slider moves: each move goes to a value that was not there before. */
const moves: [TableName, Record<string, string>, name: string, value: (move: number) => number][] = [
  ["stake-deciles", {rounds: "all", recent: "0"}, "groups", (move) => 10 + move],
  ["penalty", {rounds: "all"}, "groups", (move) => 10 + move],
  ["trend", {}, "min-stake", (move) => move],
  ...(["events", "event-path", "event-summary", "event-parts"] as const).map(ratio),
  ...(["event-mechanics", "event-dose", "event-allowance"] as const).map(ratio)
];

function ratio(table: TableName): (typeof moves)[number] {
  return [table, {rounds: "all"}, "ratio", (move) => 5 - move / 10];
}

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
  return moves.map(([table, texts, name, value]) => {
    const time = (move: number) => {
      const settings = readSettings({...texts, [name]: String(value(move))}, {table});
      const start = performance.now();
      tables[table](sized, settings);
      return performance.now() - start;
    };
    const first = time(0);
    const times = Array.from({length: 9}, (_, i) => time(i + 1)).sort((x, y) => x - y);
    return {table, rows: sized.length, first: round(first), changed: round(times[4])};
  });
}

const round = (ms: number) => Math.round(ms * 10) / 10;

/** The panel with about `rows` rows: models left out, or every model `copies` times under names of its own. */
function resize(panel: Panel, rows: number): Panel {
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
  const repeat = <T>(values: readonly T[]) => Array.from({length: copies}, () => values).flatMap((all) => all);
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
