/** What a page misses: what did not arrive is said in one line, and asked for again by a button, or once the network is back. */
import {html} from "htl";

/** Something did not arrive that may yet do so. */
export class NotArrived extends Error {
  /** the page is older than the site, or its code was cut: only a new page helps */
  readonly reload: boolean;
  constructor(message: string, {reload = false}: {reload?: boolean} = {}) {
    super(message);
    this.reload = reload;
  }
}

interface Missed {
  what: string;
  error: NotArrived;
  again: () => void;
}

const missed = new Set<Missed>();

/**
 * What the attempt brings, however often it takes: after each one that fails with `NotArrived` the page says what is missing, and
 * waits until it is asked again. Other errors are the caller's.
 */
export async function untilThere<T>(what: string, attempt: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 0; ; ++tries) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (!(error instanceof NotArrived)) throw error;
      await wished(what, error);
    }
  }
}

/** Code that is fetched when it is needed. */
export const fetchedCode = <T>(what: string, load: () => Promise<T>): Promise<T> =>
  untilThere(what, () =>
    load().catch((error: unknown) => {
      // browsers may keep a module that failed as failed
      throw new NotArrived(error instanceof Error ? error.message : String(error), {reload: true});
    })
  );

function wished(what: string, error: NotArrived): Promise<void> {
  return new Promise((resolve) => {
    const one = {what, error, again: resolve};
    missed.add(one);
    listen();
    show();
  });
}

function again(): void {
  const all = [...missed];
  missed.clear();
  show();
  for (const one of all) one.again();
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  addEventListener("online", again);
}

let line: HTMLElement | undefined;

/** Over the lower edge of the window, so that nothing moves. */
function show(): void {
  line ??= html`<div class="missing" role="status"></div>`;
  if (!line.isConnected) document.body.append(line);
  line.replaceChildren(...(missed.size ? contents([...missed]) : []));
}

function contents(all: readonly Missed[]): Node[] {
  const retry = html`<button type="button">Try again</button>`;
  retry.addEventListener("click", again);
  const reload = html`<button type="button">Reload the page</button>`;
  reload.addEventListener("click", () => location.reload());
  const text = html`<span>${missingText(all.map(({what, error}) => `${what} (${error.message})`))}</span>`;
  return [text, retry, ...(all.some(({error}) => error.reload) ? [reload] : [])];
}

/** What is missing, each once, at most three by name. */
export function missingText(all: readonly string[]): string {
  const names = [...new Set(all)];
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `Did not arrive: ${names.slice(0, 3).join("; ")}${rest}. What you see is from before.`;
}
