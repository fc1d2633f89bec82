/**
 * What has to be tidied when the process ends early (Ctrl-C, kill): children, unfinished folders. Each is a synchronous
 * function, last one first. Whatever a tidy-up cannot remove is swept by the next build.
 */
const tidies = new Set<() => void>();
let listening = false;
let exitCode = 130;

/** Registers a tidy-up; returns the function that takes it back once the work is done. */
export function onInterrupt(tidy: () => void): () => void {
  listen();
  tidies.add(tidy);
  return () => void tidies.delete(tidy);
}

/** From here on an interrupt is the ordinary end. */
export function interruptIsSuccess(): void {
  listen();
  exitCode = 0;
}

function listen() {
  if (listening) return;
  listening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
}

function end() {
  for (const tidy of [...tidies].reverse()) {
    try {
      tidy();
    } catch {
      // an open file or a child that still writes: swept later
    }
  }
  process.exit(exitCode);
}
