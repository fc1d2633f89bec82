import {mkdir, writeFile} from "node:fs/promises";
import * as path from "node:path";
import {whileLocked} from "../../data/disk/lock.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {dumpFiles} from "../../data/sources/simulate/dump.js";
import {measuresOf} from "../../data/sources/simulate/measures/index.js";
import {play} from "../../data/sources/simulate/play.js";
import {published} from "../../data/sources/simulate/published.js";
import {checkedSettings, defaults, latestRound} from "../../data/sources/simulate/settings.js";
import type {Settings, WorldName} from "../../data/sources/simulate/settings.js";
import {simulate, steps as progressSteps} from "../../data/sources/simulate/simulate.js";
import {makeWorld} from "../../data/sources/simulate/world.js";
import {worlds} from "../../data/sources/simulate/worlds/index.js";
import {readCall, UsageFault} from "../call.js";
import type {Call} from "../call.js";
import {alignRows, say} from "../print.js";
import {stepper} from "../steps.js";

const kinds = Object.entries(worlds).map(([name, {about}]) => `                     ${name.padEnd(8)} ${about}`);

const usage = `usage: crowding simulate [--seed N] [--world NAME] [--models N] [--rounds N] [--to R] [--stocks N] [--equal-stakes]
                         [--snapshot DIR]
       crowding simulate --dump ROUND [--output DIR] [--seed N] ...

Makes a world from a seed and writes it as a snapshot, with one more file, truth.parquet: what only a simulation knows.
  --seed N         same seed, same bytes (default ${defaults.seed})
  --world NAME     what drives stakes and predictions (default ${defaults.world}):
${kinds.join("\n")}
  --models N       models of all accounts together (default ${defaults.models})
  --rounds N       3 in 10 of them weekly, then five a week from round 340 on (default ${defaults.rounds})
  --to R           the last round, up to ${latestRound}; rounds have the dates and follow the rules of their time. From 1343 on a stake
                   is for one round alone, a 64th of what the model has committed, and 60-day scores pay: the first are final
                   when round 1407 closes
  --stocks N       a multiple of 20 (default ${defaults.stocks})
  --equal-stakes   every staked model has 100 NMR committed all the time
  --dump ROUND     writes no snapshot but models-ROUND.csv, predictions-ROUND.csv and stocks-ROUND.csv: predictions, stakes,
                   returns and targets of that round of the same world
  --output DIR     folder of these files (default: the working directory)`;

const options = {
  seed: {type: "string"},
  world: {type: "string"},
  models: {type: "string"},
  rounds: {type: "string"},
  to: {type: "string"},
  stocks: {type: "string"},
  "equal-stakes": {type: "boolean"},
  dump: {type: "string"},
  output: {type: "string"}
} as const;

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options});
  if (!call) return;
  const {values, positionals} = call;
  if (positionals.length > 0) throw new UsageFault(`simulate takes options only, got ${positionals[0]}`, usage);
  const settings = settingsOf(values);
  if (values.dump !== undefined) return dump(settings, values.dump, values.output ?? ".");
  if (values.output !== undefined) throw new UsageFault("--output goes with --dump", usage);
  const folder = snapshotFolder(values.snapshot);
  const steps = stepper(progressSteps);
  try {
    const {manifest, played} = await whileLocked(folder, () => simulate(settings, folder, {progress: steps.next}));
    steps.end();
    const {rows, models, accounts, rounds} = manifest;
    say(`${rows.kept} rows, ${models} models of ${accounts} accounts, ${rounds} rounds\n`);
    say(`${comparison(measuresOf(played))}\nwritten to ${folder}`);
  } finally {
    steps.end();
  }
}

function settingsOf(values: Call["values"]): Settings {
  const numbers = ["seed", "models", "rounds", "to", "stocks"] as const;
  const given = numbers
    .filter((name) => values[name] !== undefined)
    .map((name) => [name, numberOf(name, values[name]!)] as const);
  try {
    const world = (values.world ?? defaults.world) as WorldName;
    return checkedSettings({...Object.fromEntries(given), world, equalStakes: Boolean(values["equal-stakes"])});
  } catch (error) {
    throw new UsageFault((error as Error).message, usage);
  }
}

function numberOf(name: string, text: string): number {
  const number = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(number)) throw new UsageFault(`${name} must be a whole number, got ${text || "nothing"}`, usage);
  return number;
}

/** Simulated measures beside the real ones. */
function comparison(measures: ReturnType<typeof measuresOf>): string {
  const rows = measures.map(({name, about, value}) => ({
    measure: about,
    simulated: Number.isNaN(value) ? null : Number(value.toPrecision(3)),
    published: published[name].value,
    source: published[name].source
  }));
  return alignRows(rows, ["measure", "simulated", "published", "source"]);
}

async function dump(settings: Settings, text: string, folder: string): Promise<void> {
  const world = makeWorld(settings);
  const round = Number(text);
  const {rounds} = world.calendar;
  const index = rounds.findIndex((candidate) => candidate.round === round);
  if (index < 0) {
    const ends = `${rounds[0].round} to ${rounds[rounds.length - 1].round}`;
    throw new UsageFault(`dump must be a round of the world, ${ends}, got ${text}`, usage);
  }
  const {dumps} = play(world, {dump: new Set([round]), count: index + 1});
  await mkdir(folder, {recursive: true});
  for (const [name, content] of Object.entries(dumpFiles(dumps[0]))) {
    await writeFile(path.join(folder, name), content);
    say(path.join(folder, name));
  }
}
