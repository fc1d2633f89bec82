import type {Manifest} from "../../components/base/snapshot/manifest.js";
import {differenceLines, foundLines} from "../../components/texts/data/data.js";
import {whileLocked} from "../../data/disk/lock.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import type {Decimal} from "../../data/sources/import/decimals.js";
import {importFiles} from "../../data/sources/import/import.js";
import {readCall, UsageFault} from "../call.js";
import {droppedLines, reconciled} from "../description.js";
import {say, tell} from "../print.js";
import {stepper} from "../steps.js";

const usage = `usage: crowding import FILE... [--rounds FILE] [--decimal comma|point] [--snapshot DIR]

Writes a snapshot from CSV (, ; or tab) and Parquet files with the column names of Numerai's API, one row per model and round.
A file needs the round, the model's id or name, and a stake, cwmm or a score; whether scores are final, where there are any.
  --rounds FILE   a file with one row per round: dates and official totals, to which the rows are held
  --decimal comma|point   what parts whole from fraction, where a number such as 1,234 can be read in two ways`;

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options: {rounds: {type: "string"}, decimal: {type: "string"}}});
  if (!call) return;
  const {values, positionals} = call;
  if (positionals.length === 0) throw new UsageFault("import must be given at least one file, got none", usage);
  const decimal = decimalOf(values.decimal);
  const folder = snapshotFolder(values.snapshot);
  const steps = stepper(positionals.length + 1);
  const warn = (text: string) => tell(`note: ${text}`);
  try {
    const options = {rounds: values.rounds, decimal, progress: steps.next, warn};
    const manifest = await whileLocked(folder, () => importFiles(positionals, folder, options));
    steps.end();
    [...foundLines(manifest), ...differenceLines(manifest)].forEach(warn);
    say(report(manifest, folder));
  } finally {
    steps.end();
  }
}

function decimalOf(text: string | undefined): Decimal | undefined {
  if (text === undefined || text === "comma" || text === "point") return text;
  throw new UsageFault(`decimal must be comma or point, got ${text || "nothing"}`, usage);
}

function report(manifest: Manifest, folder: string): string {
  const {rows, models, rounds, coverage} = manifest;
  const span = `${coverage[0].round} to ${coverage[coverage.length - 1].round}`;
  const lines = [
    `${rows.kept} of ${rows.read} rows kept (${rows.merged} doubles merged), ${models} models, ${rounds} rounds (${span})`,
    ...droppedLines(manifest),
    ...reconciled(coverage),
    `written to ${folder}`
  ];
  return lines.join("\n");
}
