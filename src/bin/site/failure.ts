/** An error that is not ours: its message is one line for the reader. Exit code 1 = the input, 2 = the call is at fault. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, {exitCode = 1}: {exitCode?: number} = {}) {
    super(message);
    this.exitCode = exitCode;
  }
}
