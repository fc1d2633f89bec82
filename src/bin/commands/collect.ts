import {readFile} from "node:fs/promises";
import * as path from "node:path";
import {differenceLines, foundLines} from "../../components/texts/data/data.js";
import {firstLine, InputFault} from "../../data/fault.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {defaults} from "../../data/sources/collect/client.js";
import {collect} from "../../data/sources/collect/collect.js";
import type {Collected} from "../../data/sources/collect/collect.js";
import {mostAMinute, publishedLimits} from "../../data/sources/collect/limits.js";
import type {Range} from "../../data/sources/collect/plan.js";
import {classic} from "../../data/sources/collect/queries.js";
import {watcher} from "../bar.js";
import {readCall, UsageFault} from "../call.js";
import {droppedLines, reconciled} from "../description.js";
import {say} from "../print.js";

const kinds = {
  roundDetails: "rounds",
  accountLeaderboard: "pages",
  accountProfile: "accounts",
  v3UserProfile: "models"
};
const limitsText = Object.entries(kinds)
  .map(([kind, name]) => `${mostAMinute(kind)} ${name} (of ${publishedLimits[kind]})`)
  .join(", ");

const usage = `usage: crowding collect [--from R] [--to R] [--refresh A:B] [--skip R,R] [--accounts] [--snapshot DIR] [--raw DIR] ...

Fetches rounds from Numerai's API and writes a snapshot, or brings one up to date: rounds whose scores are final are
fetched once, those still resolving are refreshed. Every answer is kept, so that a run that broke off goes on where it was.
  --from R, --to R    fetches these rounds only (default: all)
  --refresh A:B       fetches final rounds again: Numerai fills scores in later. Rounds that the API's list shows as open again,
                      or as changed since, are fetched again by themselves
  --skip R,R          leaves these rounds alone
  --accounts          also asks which account owns which model
  --accept            writes the snapshot even where it looks broken beside the one before: a new round with less than 95 % of
                      its official stake, a break or a step in stakes that no rule names, fewer rows
  --raw DIR           folder of the answers (default: the snapshot's name with .raw)
  --tournament N      ${classic}, Numerai Classic, and no other: other scores pay there
  --endpoint URL      (default ${defaults.endpoint})
  --token-file FILE   a file with PUBLIC_ID$SECRET_KEY; none is needed for public rounds
  --pause MS          least time from one request to the next (default ${defaults.pause}); however short, in any minute at most, of what
                      is allowed, ${limitsText}
  --patience S        how long one request is tried again before giving up (default ${defaults.patience / 1000})
  --timeout S         how long one answer may take (default ${defaults.timeout / 1000})`;

const text = {type: "string"} as const;
const flag = {type: "boolean"} as const;
const options = {
  from: text,
  to: text,
  refresh: text,
  skip: text,
  accounts: flag,
  accept: flag,
  raw: text,
  tournament: text,
  endpoint: text,
  "token-file": text,
  pause: text,
  patience: text,
  timeout: text
};

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options});
  if (!call) return;
  const {values, positionals} = call;
  if (positionals.length > 0) throw new UsageFault(`collect takes options only, got ${positionals[0]}`, usage);
  const number = (name: string, value: string | undefined) => wholeNumber(name, value);
  checkTournament(number("tournament", values.tournament) ?? classic);
  const folder = snapshotFolder(values.snapshot);
  const watch = watcher();
  const stop = new AbortController();
  // Once: a second Ctrl-C ends the process at once; whatever is being written then is written whole or not at all.
  const interrupt = () => stop.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const collected = await collect(folder, {
      endpoint: endpointOf(values.endpoint ?? defaults.endpoint),
      token: await tokenOf(values["token-file"]),
      from: number("from", values.from),
      to: number("to", values.to),
      refresh: values.refresh === undefined ? null : rangeOf(values.refresh),
      skip: new Set((values.skip ?? "").split(",").flatMap((part) => (part ? [number("skip", part)!] : []))),
      accounts: Boolean(values.accounts),
      accept: Boolean(values.accept),
      raw: path.resolve(values.raw ?? `${folder}.raw`),
      pause: number("pause", values.pause),
      patience: milliseconds(number("patience", values.patience)),
      timeout: milliseconds(number("timeout", values.timeout)),
      signal: stop.signal,
      watch
    });
    for (const line of differenceLines(collected.manifest)) watch.note(line);
    say(report(collected, folder));
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

const milliseconds = (seconds: number | undefined) => (seconds === undefined ? undefined : 1000 * seconds);

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value.trim()) ? Number(value) : NaN;
  if (Number.isNaN(number)) throw new UsageFault(`${name} must be a whole number, got ${value || "nothing"}`, usage);
  return number;
}

function checkTournament(tournament: number): void {
  if (tournament === classic) return;
  throw new UsageFault(
    `tournament must be ${classic}, Numerai Classic, got ${tournament}: other scores pay there, the rules here are Classic's`,
    usage
  );
}

function rangeOf(value: string): Range {
  const [, from, to] = /^(\d{1,6}):(\d{1,6})$/.exec(value) ?? [];
  if (from && Number(from) <= Number(to)) return {from: Number(from), to: Number(to)};
  throw new UsageFault(`refresh must be two rounds such as 300:400, got ${value || "nothing"}`, usage);
}

/** What is secret in an address would end up in messages: none may have it. */
function endpointOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageFault("endpoint must be an address that begins with https:// or http://", usage);
  }
  if (!url.username && !url.password) return url.href;
  throw new UsageFault("endpoint must hold no user and no password: use --token-file", usage);
}

/** The token; messages name the file, never what is in it. */
async function tokenOf(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  let token: string;
  try {
    token = (await readFile(file, "utf8")).trim();
  } catch (error) {
    throw new InputFault(`the token cannot be read from ${file}: ${firstLine(error)}`);
  }
  if (/^[\x21-\x7e]{8,}$/.test(token)) return token;
  throw new InputFault(`${file} must hold one line PUBLIC_ID$SECRET_KEY and nothing else`);
}

function report({manifest, fetched, requests}: Collected, folder: string): string {
  const {rows, models, accounts, rounds, coverage} = manifest;
  const span = `${coverage[0].round} to ${coverage[coverage.length - 1].round}`;
  const lines = [
    `${fetched} rounds fetched with ${requests} requests`,
    `${rows.kept} of ${rows.read} rows kept (${rows.merged} doubles merged), ${models} models` +
      `${accounts === null ? "" : ` of ${accounts} accounts`}, ${rounds} rounds (${span})`,
    ...droppedLines(manifest),
    ...reconciled(coverage),
    ...foundLines(manifest),
    `written to ${folder}`
  ];
  return lines.join("\n");
}
