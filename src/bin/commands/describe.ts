import {stakeCoverage} from "../../components/base/snapshot/coverage.js";
import type {StakeCoverage} from "../../components/base/snapshot/coverage.js";
import type {Manifest} from "../../components/base/snapshot/manifest.js";
import {differenceLines, finalText, lackingLines, stepLines} from "../../components/texts/data/data.js";
import {checkIntact} from "../../data/snapshot/intact.js";
import {readManifest, snapshotFolder, standingFolder} from "../../data/snapshot/read.js";
import {readCall, UsageFault} from "../call.js";
import {droppedLines, reconciled} from "../description.js";
import {alignRows, say} from "../print.js";
import type {Cells} from "../print.js";

const usage = `usage: crowding describe [--snapshot DIR]

What the snapshot holds: source, rows kept and dropped by reason, coverage of each round against official totals, which
scores are final and what older answers lack, breaks of the score regime, steps in stakes and rules of rounds that the rule table
does not name, and each column's nulls and range.`;

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage});
  if (!call) return;
  if (call.positionals.length > 0)
    throw new UsageFault(`describe takes no argument, got ${call.positionals[0]}`, usage);
  const folder = snapshotFolder(call.values.snapshot);
  const manifest = await readManifest(folder);
  await checkIntact(folder, manifest, {at: await standingFolder(folder), bytes: true});
  say(describe(manifest, folder).trimEnd());
}

/** The manifest for reading, in sections. */
export function describe(manifest: Manifest, folder: string): string {
  const sections = [
    head(manifest, folder),
    ["dropped", ...orNone(droppedLines(manifest))],
    ...(manifest.notes ? [["notes", ...manifest.notes]] : []),
    ["against official totals", ...reconciled(manifest.coverage)],
    ["final scores", finalText(manifest), ...lackingLines(manifest).map((line) => `older answers lack ${line}`)],
    ["breaks of the score regime", ...orNone(manifest.breaks.map(breakLine))],
    [
      "steps in stakes, and rounds with rules of their own",
      ...orNone([...stepLines(manifest), ...differenceLines(manifest)])
    ],
    ["columns", alignRows(columnRows(manifest), ["column", "nulls", "share", "min", "max"]).trimEnd()],
    ["rounds", alignRows(roundRows(manifest), coverageColumns).trimEnd()]
  ];
  return sections.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function head(
  {source, simulated, seed, as_of, rows, rounds, models, accounts, inputs, version, ...rest}: Manifest,
  folder: string
) {
  const made = Object.entries(rest.arguments).filter(([name, value]) => value !== null && name !== "seed");
  return [
    `snapshot     ${folder}`,
    `source       ${source}${simulated ? " (simulated)" : ""}, by version ${version}`,
    ...(seed === null ? [] : [`seed         ${seed}`]),
    ...made.map(([name, value]) => `${name.padEnd(12)} ${value}`),
    `as of        round ${as_of.round}, ${as_of.time}`,
    `rows         ${rows.kept} kept of ${rows.read} read, ${rows.merged} doubles merged`,
    `rounds       ${rounds} with rows`,
    `models       ${models}`,
    ...(rest.files ? [] : [`files        not checked: format ${rest.format} holds no sizes and hashes of them`]),
    `accounts     ${accounts ?? "not known"}`,
    ...inputs.map(
      ({name, rows: n, bytes, sha256}) => `input        ${name}: ${n} rows, ${bytes} bytes, sha256 ${sha256}`
    )
  ];
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ["none"];
}

function breakLine({round, named, step, about}: Manifest["breaks"][number]): string {
  const size = step === null ? "" : ` (MMC per CORR times ${step.toFixed(2)})`;
  return `from round ${round}, ${named ? "by the rule table" : "found in the data"}${size}: ${about}`;
}

function columnRows({columns, rows}: Manifest): Cells[] {
  return columns.map(({column, nulls, min, max}) => ({
    column,
    nulls,
    share: `${((100 * nulls) / rows.kept).toFixed(1)} %`,
    min,
    max
  }));
}

const coverageColumns = [
  "round",
  "rows",
  "staked",
  "at_stake",
  "official",
  "share",
  "payout",
  "payout_official",
  "mmc_per_corr",
  "final"
];

function roundRows({coverage}: Manifest): Cells[] {
  return stakeCoverage(coverage).map((row, i) => coverageRow({...row, slope: coverage[i].slope}));
}

function coverageRow({
  round,
  rows,
  staked,
  at_stake,
  at_stake_official,
  share,
  payout,
  payout_official,
  slope,
  final
}: StakeCoverage & {slope: number | null}): Cells {
  const cents = (value: number | null) => (value === null ? null : Number(value.toFixed(2)));
  return {
    round,
    rows,
    staked,
    at_stake: cents(at_stake),
    official: cents(at_stake_official),
    share: share === null ? null : `${(100 * share).toFixed(1)} %`,
    payout: cents(payout),
    payout_official: cents(payout_official),
    mmc_per_corr: slope === null ? null : Number(slope.toFixed(3)),
    final
  };
}
