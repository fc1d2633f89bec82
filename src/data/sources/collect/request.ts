/** One request, from the query's text to a checked envelope. */
import * as v from "valibot";
import {InputFault, firstLine} from "../../fault.js";
import {version} from "../../version.js";
import type {ApiError} from "./failures.js";
import {Misfit, Passing, UnknownFields} from "./failures.js";

export interface RequestOptions {
  endpoint: string;
  /** goes into one header and nowhere else */
  token?: string | null;
  fetch: typeof globalThis.fetch;
  /** milliseconds for the whole answer */
  timeout: number;
  signal?: AbortSignal | undefined;
  /** milliseconds since 1970, for a Retry-After that names a date */
  now: () => number;
  /** bytes of an answer, at most */
  largest?: number | undefined;
}

export interface Answer {
  /** the body as it came, without the token should it be echoed */
  text: string;
  data: Record<string, unknown>;
}

const largestAnswer = 256 * 1024 * 1024; // bytes of one answer; a round with 5,000 models has about 2 million

/** Sends a query. Throws Passing, UnknownFields, or InputFault where another try would not help. */
export async function request(
  body: {query: string; variables: Record<string, string | number>},
  options: RequestOptions
): Promise<Answer> {
  const hide = hider(options.token);
  try {
    const {status, headers, text} = await send(JSON.stringify(body), options);
    return read(hide(text), {status, wait: waitOf(headers.get("retry-after"), options.now)});
  } catch (error) {
    if (error instanceof InputFault || error instanceof Passing || error instanceof UnknownFields) throw error;
    options.signal?.throwIfAborted();
    throw new Passing(hide(reasonOf(error, options.timeout)));
  }
}

async function send(body: string, {endpoint, token, fetch, timeout, signal, largest = largestAnswer}: RequestOptions) {
  const late = AbortSignal.timeout(timeout);
  const response = await fetch(endpoint, {
    method: "POST",
    body,
    // A redirect would carry the token to who knows where.
    redirect: "manual",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "user-agent": `crowding/${version}`,
      ...(token ? {authorization: `Token ${token}`} : {})
    },
    signal: signal ? AbortSignal.any([signal, late]) : late
  });
  return {status: response.status, headers: response.headers, text: await textOf(response, largest)};
}

async function textOf(response: Response, largest: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // it would be as large the next time
    if (bytes > largest) throw new Misfit(`the answer is larger than ${largest} bytes`);
    parts.push(decoder.decode(chunk, {stream: true}));
  }
  return parts.join("") + decoder.decode();
}

const envelope = v.looseObject({
  data: v.nullish(v.record(v.string(), v.unknown())),
  errors: v.nullish(v.union([v.array(v.unknown()), v.looseObject({detail: v.optional(v.unknown())})]))
});

function read(text: string, {status, wait}: {status: number; wait: number}): Answer {
  const parsed = parse(text);
  const errors = parsed ? errorsOf(parsed.errors) : [];
  if (status === 429 || errors.some(isRateLimit)) throw new Passing(`it limits the rate (HTTP ${status})`, {wait});
  if (status >= 500 || status === 408 || status === 425) throw new Passing(`HTTP ${status}`, {wait});
  if (status === 401 || status === 403 || errors.some(isRefusal)) {
    throw new InputFault(`the API refuses access (HTTP ${status}): check --token-file, or leave it out`);
  }
  const unknown = errors.filter(isUnknownField);
  if (unknown.length > 0) throw new UnknownFields(unknown);
  if (status !== 200 && status !== 400) {
    throw new InputFault(`the endpoint answers HTTP ${status}: --endpoint must name the API itself`);
  }
  if (!parsed) throw new Passing(`the answer is no JSON object (${text.length} characters)`);
  // Partial data counts as none: what is missing in it cannot be told from what is null.
  if (errors.length > 0) throw new Passing(`it answers ${JSON.stringify(errors[0].message.slice(0, 200))}`, {wait});
  if (!parsed.data) throw new Passing("the answer holds no data");
  return {text, data: parsed.data};
}

function parse(text: string): v.InferOutput<typeof envelope> | null {
  try {
    const result = v.safeParse(envelope, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

function errorsOf(errors: v.InferOutput<typeof envelope>["errors"]): ApiError[] {
  if (!errors) return [];
  if (!Array.isArray(errors)) return [{message: String(errors.detail ?? "an error"), code: null, line: null}];
  return errors.map((error) => {
    const {message, code, locations, extensions} = (error ?? {}) as Record<string, unknown>;
    const line = (locations as {line?: unknown}[] | undefined)?.[0]?.line;
    const named = code ?? (extensions as {code?: unknown} | undefined)?.code;
    return {
      message: String(message ?? "an error without a message"),
      code: named ? String(named) : null,
      line: typeof line === "number" ? line : null
    };
  });
}

const isRateLimit = ({message, code}: ApiError) =>
  code === "rate_limited" || /rate.?limit|too many requests/i.test(message);
const isRefusal = ({message}: ApiError) => /not authenticated|not authorized|unauthorized|invalid token/i.test(message);
const isUnknownField = ({message}: ApiError) => /cannot query field|unknown field/i.test(message);

/** Milliseconds of a Retry-After: seconds, or a date. */
function waitOf(header: string | null, now: () => number): number {
  if (!header) return 0;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : NaN;
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now() : 1000 * seconds;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}

function reasonOf(error: unknown, timeout: number): string {
  const {name, cause} = error as Error & {cause?: Error & {code?: string}};
  if (name === "TimeoutError") return `no whole answer within ${timeout / 1000} s`;
  return cause?.code ?? (cause ? firstLine(cause) : firstLine(error));
}

/** Takes the token out of a text, whole or its secret half. */
function hider(token: string | null | undefined): (text: string) => string {
  const secrets = token ? [token, token.slice(token.indexOf("$") + 1)] : [];
  return (text) => secrets.reduce((rest, secret) => (secret ? rest.replaceAll(secret, "***") : rest), text);
}
