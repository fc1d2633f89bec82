/** Progress on standard error: a bar on a terminal, a line per step elsewhere. */
import {Presets, SingleBar} from "cli-progress";
import {plain, tell} from "./print.js";

export interface Steps {
  next(text: string): void;
  end(): void;
}

export function stepper(total: number): Steps {
  if (!process.stderr.isTTY) return {next: tell, end: () => {}};
  const bar = new SingleBar(
    {format: "{bar} {text}", stream: process.stderr, clearOnComplete: true},
    Presets.shades_classic
  );
  let done = 0;
  bar.start(total, 0, {text: ""});
  return {
    next: (text) => bar.update(done++, {text: plain(text)}),
    end: () => bar.stop()
  };
}
