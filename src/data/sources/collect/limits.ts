/** How often Numerai lets one address ask: published on 2026-07-20, by the field of the query's first level. */
import pThrottle from "p-throttle";
import type {Query} from "./queries.js";

/** Calls a minute. Whether several in one request count as one is not known: here each counts. */
export const publishedLimits: Readonly<Record<string, number>> = {
  rounds: 250,
  roundDetails: 100,
  accountLeaderboard: 20,
  accountProfile: 100,
  v3UserProfile: 300
};

const minute = 60_000;
const share = 0.9; // what is taken of a limit: requests can arrive closer together than they were sent

/** Calls that we make of one kind in any minute, at most. */
export const mostAMinute = (kind: string): number => Math.floor(share * publishedLimits[kind]);

/** The limits that hold at an endpoint: a stand-in on this machine has none. */
export function limitsAt(endpoint: string): Readonly<Record<string, number>> {
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(endpoint).hostname);
  if (isHere) return {};
  return Object.fromEntries(Object.keys(publishedLimits).map((kind) => [kind, mostAMinute(kind)]));
}

type Sending<T> = (query: Query, text: string) => Promise<T>;

/** Sends so that no minute has more calls of a kind than `limits` says; a repeated request counts again. */
export function limited<T>(
  send: Sending<T>,
  limits: Readonly<Record<string, number>>,
  {signal}: {signal?: AbortSignal | undefined} = {}
): Sending<T> {
  const weight = (query: Query) => query.calls.length;
  const kinds = Object.entries(limits).map(([kind, limit]): [string, Sending<T>] => [
    kind,
    pThrottle({limit, interval: minute, strict: true, weight, ...(signal && {signal})})(send)
  ]);
  const byKind = new Map(kinds);
  return (query, text) => (byKind.get(query.calls[0].place) ?? send)(query, text);
}
