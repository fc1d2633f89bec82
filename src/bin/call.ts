/** Options of a call, and the fault of a call that is wrong. */
import {parseArgs} from "node:util";
import type {ParseArgsConfig} from "node:util";

/** Ends the process with exit code 2: what is wrong, then the usage. */
export class UsageFault extends Error {
  readonly exitCode = 2;

  constructor(message: string, usage: string) {
    super(`${message}\n\n${usage}`);
  }
}

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Call {
  values: Record<string, string | undefined>;
  positionals: string[];
}

/** Reads a command's arguments; null where they ask for help, which is then printed. */
export function readCall(
  args: string[],
  {usage, help = usage, options = {}}: {usage: string; help?: string; options?: Options}
): Call | null {
  const all: Options = {...options, snapshot: {type: "string"}, help: {type: "boolean", short: "h"}};
  const {values, positionals} = parse(args, usage, all);
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return null;
  }
  return {values: values as Record<string, string | undefined>, positionals};
}

function parse(args: string[], usage: string, options: Options) {
  try {
    return parseArgs({args, options, strict: true, allowPositionals: true});
  } catch (error) {
    const message = (error as Error).message.split(". To specify")[0].split("\n")[0];
    throw new UsageFault(message.charAt(0).toLowerCase() + message.slice(1), usage);
  }
}
