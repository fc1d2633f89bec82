/** The polite client: at most one request per pause, growing pauses after failures, other spellings of refused fields. */
import pRetry from "p-retry";
import pThrottle from "p-throttle";
import {setTimeout as wait} from "node:timers/promises";
import {InputFault} from "../../fault.js";
import type {ApiError} from "./failures.js";
import {Interrupted, Misfit, Passing, UnknownFields} from "./failures.js";
import {limited, limitsAt} from "./limits.js";
import {queryText} from "./queries.js";
import type {Asked, Query} from "./queries.js";
import {request} from "./request.js";
import type {Answer} from "./request.js";
import type {Spellings} from "./spellings.js";

export interface ClientOptions {
  endpoint: string;
  token?: string | null;
  spellings: Spellings;
  /** least milliseconds from one request to the next */
  pause?: number | undefined;
  /** calls a minute, by the field of the query's first level */
  limits?: Readonly<Record<string, number>>;
  /** milliseconds for which one question is asked again before all is given up */
  patience?: number | undefined;
  /** milliseconds for a whole answer */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
  /** told of each failure that is tried again */
  onRetry?: (text: string) => void;
  fetch?: typeof globalThis.fetch | undefined;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** in [0, 1) */
  random?: () => number;
  now?: () => number;
  /** bytes of an answer, at most */
  largest?: number | undefined;
}

export interface Client {
  ask(query: Query): Promise<Answer>;
  /** requests sent so far, repeated ones included */
  readonly requests: number;
}

export const defaults = {
  endpoint: "https://api-tournament.numer.ai/",
  pause: 1000,
  patience: 300_000,
  timeout: 60_000
};

const longestPause = 60_000;

export function makeClient({
  endpoint,
  token = null,
  spellings,
  pause = defaults.pause,
  limits = limitsAt(endpoint),
  patience = defaults.patience,
  timeout = defaults.timeout,
  signal,
  onRetry = () => {},
  fetch = globalThis.fetch,
  sleep = async (ms, stop) => wait(ms, undefined, {signal: stop}),
  random = Math.random,
  now = Date.now,
  largest
}: ClientOptions): Client {
  let requests = 0;
  const one = (body: Parameters<typeof request>[0]) => {
    requests += 1;
    return request(body, {endpoint, token, fetch, timeout, signal, now, largest});
  };
  const paced = pause > 0 ? pThrottle({limit: 1, interval: pause, ...(signal && {signal})})(one) : one;
  const send = limited((query: Query, text: string) => paced({query: text, variables: valuesOf(query)}), limits, {
    signal
  });

  /** One text, again and again while that may help. */
  async function persist(query: Query, text: string): Promise<Answer> {
    const started = now();
    return pRetry(() => send(query, text), {
      retries: Infinity,
      minTimeout: 0,
      signal,
      shouldRetry: ({error}) => error instanceof Passing,
      onFailedAttempt: async ({error, attemptNumber}) => {
        if (!(error instanceof Passing)) return;
        const next = Math.max(error.wait, pauseAfter(attemptNumber, {pause, random}));
        const spent = now() - started;
        if (spent + next > patience) throw givenUp(query, {error, attempts: attemptNumber, spent, next, patience});
        onRetry(`${query.about}: ${error.message}; again in ${seconds(next)}`);
        await sleep(next, signal);
      }
    });
  }

  async function ask(query: Query): Promise<Answer> {
    for (;;) {
      const {text, asked} = queryText(query, spellings);
      try {
        return await persist(query, text);
      } catch (error) {
        if (signal?.aborted) throw new Interrupted("stopped");
        if (error instanceof Misfit) throw new Misfit(`${query.about} cannot be read: ${error.message}`);
        if (!(error instanceof UnknownFields)) throw error;
        learn(spellings, {error, asked, about: query.about});
      }
    }
  }

  return {
    ask,
    get requests() {
      return requests;
    }
  };
}

const valuesOf = ({variables}: Query) =>
  Object.fromEntries(Object.entries(variables).map(([name, {value}]) => [name, value]));

/** Twice as long each time, up to a minute, and up to half of it less by chance, so that many clients do not come back together. */
function pauseAfter(attempts: number, {pause, random}: {pause: number; random: () => number}): number {
  const whole = Math.min(longestPause, Math.max(1, pause) * 2 ** (attempts - 1));
  return whole * (1 - random() / 2);
}

interface GivenUp {
  error: Passing;
  attempts: number;
  spent: number;
  next: number;
  patience: number;
}

function givenUp({about}: Query, {error, attempts, spent, next, patience}: GivenUp): InputFault {
  const asks = error.wait === next ? `, and it asks to wait ${seconds(error.wait)}` : "";
  return new InputFault(
    `${about} cannot be fetched: ${error.message}, ${attempts} tries in ${seconds(spent)}${asks}; ` +
      `--patience is ${seconds(patience)}`
  );
}

const seconds = (ms: number) => `${Number((ms / 1000).toPrecision(3))} s`;

/** Turns every refused field of a query to its next spelling. */
function learn(
  spellings: Spellings,
  {error, asked, about}: {error: UnknownFields; asked: ReadonlyMap<number, Asked>; about: string}
): void {
  const refused = new Map(
    error.errors.flatMap((entry) =>
      askedIn(entry, asked).map((one) => [`${one.place}.${one.field.name}`, one] as const)
    )
  );
  if (refused.size === 0)
    throw new InputFault(
      `${about} cannot be asked for: the API answers ${JSON.stringify(error.message.slice(0, 300))}`
    );
  for (const {place, field} of refused.values()) {
    if (spellings.refuse(place, field)) continue;
    throw new InputFault(
      `${about} cannot be asked for: the API knows ${field.name} under none of its names (${field.spellings.join(", ")})`
    );
  }
}

/** Fields that an error is about: the one in its line, else all asked for under the name that it quotes first. */
function askedIn({message, line}: ApiError, asked: ReadonlyMap<number, Asked>): Asked[] {
  const name = /["'`“]?\b(?:field)\b["'`”]?\s*:?\s*["'`“\\]*(\w+)/i.exec(message)?.[1];
  const inLine = line === null ? undefined : asked.get(line);
  if (inLine && (name === undefined || inLine.spelling === name)) return [inLine];
  return [...asked.values()].filter(({spelling}) => spelling === name);
}
