/** The one place where a page fetches files: whole, or again. */
import {NotArrived, untilThere} from "./missing.js";

/** A file of the page as Framework knows it. */
export interface DataFile {
  href: string;
}

interface Patience {
  /** ms without a byte after which a fetch is given up */
  patience?: number;
}

/** A file of JSON. */
export const json = <T>({href}: DataFile, options: Patience = {}): Promise<T> =>
  fetched(href, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T, options);

/** What `read` makes of a file; one that it cannot read was cut, and is fetched again. */
export function fetched<T>(
  href: string,
  read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
  options: Patience = {}
): Promise<T> {
  const {pathname} = new URL(href, document.baseURI);
  const name = pathname.slice(pathname.lastIndexOf("/data/") + 1);
  return untilThere(name, async (tries) => {
    const bytes = await bytesOf(href, {...options, again: tries > 0});
    try {
      return await read(bytes);
    } catch {
      throw new NotArrived("cut short");
    }
  });
}

async function bytesOf(href: string, {again, patience = 20000}: Patience & {again: boolean}) {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), patience);
  };
  alive();
  try {
    const response = await fetch(href, {signal: stop.signal, ...(again ? {cache: "reload" as const} : {})});
    // a file that is no longer there went with the site that this page is of
    if (!response.ok) throw new NotArrived(`answered ${response.status}`, {reload: response.status === 404});
    return await bodyOf(response, alive);
  } catch (error) {
    if (error instanceof NotArrived) throw error;
    throw new NotArrived(stop.signal.aborted ? "no answer" : "the connection broke");
  } finally {
    clearTimeout(timer);
  }
}

async function bodyOf(response: Response, alive: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body!.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    parts.push(part.value);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((from, part) => (whole.set(part, from), from + part.length), 0);
  return whole;
}
