/** Every table of the site at an address that stays, `data/tables/NAME.csv`, with a description of its columns beside it. */
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {columnsOf} from "../../components/base/catalogue/described.js";
import {entryOf, tableNames} from "../../components/base/catalogue/index.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {commandLine} from "../../components/page/command.js";
import type {Meta} from "../../components/page/meta.js";
import {tableCsv} from "../../components/page/table-csv.js";
import {readTable} from "../../components/tables/result/serial.js";
import type {SerialTable} from "../../components/tables/result/serial.js";
import {withhold} from "../../components/tables/result/withheld.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {readData} from "./data-files.js";

/** Writes them from the files that the pages draw first: the same numbers, without the intervals that the pages hide. */
export function writeTableFiles(site: string): void {
  const meta = readData<Meta>(site, "meta");
  if (!meta) return;
  const to = join(site, "data", "tables");
  mkdirSync(to, {recursive: true});
  for (const name of tableNames) {
    const serial = readData<SerialTable>(site, `tables/${name}`);
    if (!serial) continue;
    const result = withhold(readTable(serial), meta.reliability);
    writeFileSync(join(to, `${name}.csv`), tableCsv(result.table).text);
    writeFileSync(join(to, `${name}.json`), `${JSON.stringify(describe(name, {result, meta}), null, 2)}\n`);
  }
}

/** What the columns hold, and which rounds, settings and command made the rows. */
function describe(name: TableName, {result, meta}: {result: TableResult; meta: Meta}) {
  const {rounds, used, models, settings, intervals = []} = result;
  return {
    name,
    about: entryOf(name).about,
    csv: `${name}.csv`,
    marks: "a text that a spreadsheet would run begins with an apostrophe that is not part of it",
    data: {source: meta.source, simulated: meta.simulated, seed: meta.seed, asOf: meta.asOf, snapshot: meta.hash},
    command: commandLine(name, settings),
    rows: {used, models, rounds: rounds.length ? [rounds[0], rounds[rounds.length - 1]] : []},
    intervals: intervals.map(({method, note}) => (note ? `${method} (${note})` : method)),
    columns: columnsOf(name)
  };
}
