import {plain} from "../plain.js";

const clear = "\r\u001b[K";

/** Progress on standard error: on a terminal one line that changes, elsewhere a line for each step that matters. */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true;
  readonly #start = performance.now();

  /** A step that the reader should see in a log too. */
  step(text: string): void {
    process.stderr.write(this.#terminal ? clear + this.#cut(text) : `${plain(text)}\n`);
  }

  /** A detail: shown on a terminal only. */
  detail(text: string): void {
    if (this.#terminal) process.stderr.write(clear + this.#cut(text));
  }

  /** A line that stays. */
  keep(text: string): void {
    process.stderr.write(`${this.#terminal ? clear : ""}${plain(text)}\n`);
  }

  /** Seconds since this progress began, as text. */
  get elapsed(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1)} s`;
  }

  #cut(text: string) {
    return plain(text).slice(0, (process.stderr.columns ?? 80) - 1);
  }
}
