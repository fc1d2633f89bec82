/** Which requests the server answers with a file of the site, and the refusal of all others. */
import {existsSync, realpathSync, statSync} from "node:fs";
import type {IncomingMessage} from "node:http";
import {join, sep} from "node:path";

export interface Refusal {
  status: number;
  message: string;
  headers?: Record<string, string>;
}

const methods = ["GET", "HEAD"];

/** Why a request gets no file; null where it may have one. */
export function refusalOf({method = "", headers, url = ""}: IncomingMessage): Refusal | null {
  if (!isOwnHost(headers.host)) return {status: 421, message: "this server answers to 127.0.0.1 and localhost alone"};
  if (!methods.includes(method))
    return {status: 405, message: "only GET and HEAD", headers: {allow: methods.join(", ")}};
  if (pathOf(url) === null) return {status: 400, message: "the address cannot be read"};
  const {range} = headers;
  if (range !== undefined && !isRange(range)) return {status: 416, message: "the range cannot be read"};
  return null;
}

/** A page of elsewhere may give its own name this machine's address: its requests name it as their host. */
const isOwnHost = (host = "") => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);

/** One stretch of bytes, its end not before its beginning, or the last few. */
function isRange(range: string): boolean {
  if (/^bytes=-\d{1,15}$/.test(range)) return true;
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? [];
  return from !== undefined && (to === "" || Number(to) >= Number(from));
}

/** The path of an address, decoded; null where there is none or where it climbs. */
export function pathOf(url: string): string | null {
  if (!url.startsWith("/")) return null;
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u001f\\]/.test(path) || path.split("/").includes("..") ? null : path;
  } catch {
    return null;
  }
}

/** Whether what a path may lead to lies in the site, whatever links lead to it; a site that is just being replaced holds nothing. */
export function leadsOut(site: string, path: string): boolean {
  const candidates = [path, `${path}.html`, join(path, "index.html")].map((name) => join(site, name));
  const found = candidates.flatMap((file) => realOf(file) ?? []);
  const root = realOf(site);
  return found.some((file) => file !== root && !file.startsWith(`${root}${sep}`));
}

/** The path of a page beside a folder of its name: `/data` is the page, `/data/` the folder. */
export function pageBeside(site: string, path: string): string {
  const page = `${path}.html`;
  const isFolder = statSync(join(site, path), {throwIfNoEntry: false})?.isDirectory() ?? false;
  return !path.endsWith("/") && isFolder && existsSync(join(site, page)) ? page : path;
}

function realOf(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
