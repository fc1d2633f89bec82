import {resolve} from "node:path";
import {parseArgs, type ParseArgsConfig} from "node:util";
import {Failure} from "./failure.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options of a call; anything unknown ends it with the usage and exit code 2. `--help` prints the usage and ends. */
export function readOptions(args: string[], {usage, options}: {usage: string; options: Options}) {
  const values = parse(args, {usage, options: {...options, help: {type: "boolean", short: "h"}}});
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  return values as Record<string, string | boolean | undefined>;
}

function parse(args: string[], {usage, options}: {usage: string; options: Options}) {
  try {
    return parseArgs({args, options, strict: true}).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}\n\n${usage}`, {exitCode: 2});
  }
}

/** The snapshot folder of a call, absolute: --snapshot, else CROWDING_SNAPSHOT, else `snapshot` in the working directory. */
export function snapshotOf(option: string | boolean | undefined): string {
  return resolve(String(option || process.env.CROWDING_SNAPSHOT || "snapshot"));
}
