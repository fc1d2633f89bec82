/** Every table of the site at an address that stays, `data/tables/NAME.csv`, with a description of its columns beside it. */
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
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
import {filesOf} from "./modules.js";

/** Writes them from the files that the pages draw first: the same numbers, without the intervals that the pages hide. */
export function writeTableFiles(site: string): void {
  const to = join(site, "data", "tables");
  mkdirSync(to, {recursive: true});
  const meta = readJson<Meta>(site, "data", /^meta\.\w+\.json$/);
  for (const name of tableNames) {
    const serial = readJson<SerialTable>(site, "data/tables", new RegExp(`^${name}\\.\\w+\\.json$`));
    if (!serial || !meta) continue;
    const result = withhold(readTable(serial), meta.reliability);
    writeFileSync(join(to, `${name}.csv`), tableCsv(result.table));
    writeFileSync(join(to, `${name}.json`), `${JSON.stringify(describe(name, {result, meta}), null, 2)}\n`);
  }
}

/** The file of a folder whose name, with the hash that the build gives it, is like the pattern. */
function readJson<T>(site: string, folder: string, name: RegExp): T | null {
  const root = join(site, "_file", folder);
  const found = filesOf(root, ".json").find((path) => path === basename(path) && name.test(path));
  return found === undefined ? null : (JSON.parse(readFileSync(join(root, found), "utf8")) as T);
}

/** What the columns hold, and which rounds, settings and command made the rows. */
function describe(name: TableName, {result, meta}: {result: TableResult; meta: Meta}) {
  const {rounds, used, models, settings, intervals = []} = result;
  return {
    name,
    about: entryOf(name).about,
    csv: `${name}.csv`,
    data: {source: meta.source, simulated: meta.simulated, seed: meta.seed, asOf: meta.asOf, snapshot: meta.hash},
    command: commandLine(name, settings),
    rows: {used, models, rounds: rounds.length ? [rounds[0], rounds[rounds.length - 1]] : []},
    intervals: intervals.map(({method, note}) => (note ? `${method} (${note})` : method)),
    columns: columnsOf(name)
  };
}
