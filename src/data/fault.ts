/** An error of the input: its message is one line that says what, where and the way out. Ends a command with exit code 1. */
export class InputFault extends Error {
  readonly exitCode = 1;
}

/** The first line of an error's message. */
export function firstLine(error: unknown): string {
  return String((error as Error).message ?? error)
    .split("\n")[0]
    .trim();
}

const mark = "could not be made";

/** The line by which a loader of several files says which one failed: the build looks for it. */
export function faultLine(file: string, error: unknown): string {
  return `${file} ${mark}: ${firstLine(error)}`;
}

export const isFaultLine = (line: string) => line.includes(` ${mark}: `);
