/** The command line: finds the command and runs it. Commands are loaded when called, so that help is quick. */
import {UsageFault} from "./call.js";
import {usage} from "./usage.js";

interface Command {
  run(args: string[]): Promise<number | void>;
}

const commands: Record<string, () => Promise<Command>> = {
  simulate: () => import("./commands/simulate.js"),
  import: () => import("./commands/import.js"),
  collect: () => import("./commands/collect.js"),
  describe: () => import("./commands/describe.js"),
  table: () => import("./commands/table.js"),
  sql: () => import("./commands/sql.js"),
  verify: () => import("./commands/verify.js")
};

/** Runs a call; resolves to its exit code. Errors with an exitCode are for the reader, the others are ours. */
export async function main(args: string[]): Promise<number> {
  leaveQuietly();
  const [name, ...rest] = args[0] === "help" ? [args[1] ?? "--help", "--help"] : args;
  if (name === "--help" || name === "-h") {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (name === "--version") {
    const {version} = await import("../data/version.js");
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined) throw new UsageFault("a command must be named, got none", usage);
  if (!Object.hasOwn(commands, name)) {
    throw new UsageFault(`command must be one of ${Object.keys(commands).join(", ")}, got ${name}`, usage);
  }
  const command = await commands[name]();
  try {
    return (await command.run(rest)) || 0;
  } catch (error) {
    throw explained(error);
  }
}

/** A reader such as `head` may close the pipe: no fault, and nothing more to print. */
function leaveQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listeners("error").includes(onStreamError)) continue;
    stream.on("error", onStreamError);
  }
}

function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
}

const ofTheDisk = new Set([
  "ENOSPC",
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "EISDIR",
  "EDQUOT",
  "EMFILE",
  "EBUSY",
  "EIO",
  "EEXIST",
  "ENAMETOOLONG",
  "ELOOP"
]);

/** What the disk refuses is the reader's to mend: one line. */
function explained(error: unknown): unknown {
  const {code, message} = error as NodeJS.ErrnoException;
  const refused = (code && ofTheDisk.has(code)) || /^(IO|Permission) Error/.test(message ?? "");
  if (!refused || (error as {exitCode?: number}).exitCode) return error;
  const line = message.split("\n")[0];
  return Object.assign(
    new Error(`the disk refused: ${line}; the snapshot is as it was, free space or name another folder`),
    {
      exitCode: 1
    }
  );
}
