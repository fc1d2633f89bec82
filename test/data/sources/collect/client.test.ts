import fc from "fast-check";
import {parse} from "graphql";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {defaults, makeClient} from "../../../../src/data/sources/collect/client.js";
import type {ClientOptions} from "../../../../src/data/sources/collect/client.js";
import {listFields, scoreConfigFields} from "../../../../src/data/sources/collect/fields.js";
import {listQuery, queryText} from "../../../../src/data/sources/collect/queries.js";
import type {Query} from "../../../../src/data/sources/collect/queries.js";
import {Spellings} from "../../../../src/data/sources/collect/spellings.js";

const query = listQuery(listFields);
const good = () => new Response('{"data": {"rounds": []}}');

/** A client on a clock of its own; `answers` are given in turn, the last one for ever. */
function client(answers: (() => Response | Promise<Response>)[], options: Partial<ClientOptions> = {}) {
  let time = 1_700_000_000_000;
  const slept: number[] = [];
  const sent: RequestInit[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    sent.push(init!);
    return (answers[sent.length - 1] ?? answers.at(-1)!)();
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const made = makeClient({
    endpoint: "http://127.0.0.1/",
    spellings: new Spellings(),
    fetch: fetch,
    sleep,
    random: () => 0,
    now: () => time,
    pause: 0,
    ...options
  });
  return {...made, ask: () => made.ask(query), slept, sent, requests: () => made.requests};
}

const failing =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response("", {status, headers});

describe("the client", () => {
  it("waits twice as long each time, up to a minute, and gives up in the end", async () => {
    const {ask, slept, requests} = client([failing(503)], {pause: 1, patience: 600_000});
    await expect(ask()).rejects.toThrow(
      /^the list of rounds cannot be fetched: HTTP 503, \d+ tries in [\d.]+ s; --patience is 600 s$/
    );
    expect(slept.slice(0, 17)).toEqual([...Array(16).keys()].map((i) => 2 ** i).concat(60_000));
    expect(Math.max(...slept)).toBe(60_000);
    const total = slept.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeLessThanOrEqual(600_000);
    expect(total).toBeGreaterThan(530_000);
    expect(requests()).toBe(slept.length + 1);
  });

  it("shortens pauses by chance, by half at most", async () => {
    const {ask, slept} = client([failing(503), failing(503), failing(503), good], {pause: 64, random: () => 0.5});
    await ask();
    expect(slept).toEqual([48, 96, 192]);
  });

  it("keeps to a Retry-After in seconds or as a date", async () => {
    const date = new Date(1_700_000_000_000 + 7000 + 30_000).toUTCString();
    const {ask, slept} = client([failing(429, {"retry-after": "7"}), failing(503, {"retry-after": date}), good]);
    await ask();
    expect(slept).toEqual([7000, 30_000]);
    const strange = client([failing(429, {"retry-after": "soon"}), good]);
    await strange.ask();
    expect(strange.slept).toEqual([1]);
  });

  it("leaves at least the pause between requests", async () => {
    const {ask, requests} = client([good], {pause: 60});
    const start = performance.now();
    for (let i = 0; i < 5; ++i) await ask();
    expect(performance.now() - start).toBeGreaterThanOrEqual(4 * 60 - 5);
    expect(requests()).toBe(5);
  });

  it("stops at once where it is told to", async () => {
    const stop = new AbortController();
    const {ask} = client([failing(503)], {signal: stop.signal, sleep: async () => stop.abort()});
    await expect(ask()).rejects.toMatchObject({exitCode: 130});
  });

  it("sends the token in a header and says it nowhere, not even where the API echoes it", async () => {
    const token = "PUBLICID$SECRETKEYSECRETKEY";
    const echo = () =>
      new Response(JSON.stringify({errors: [{message: `token ${token} or SECRETKEYSECRETKEY is odd`}]}));
    const notes: string[] = [];
    const {ask, sent} = client([echo], {token, patience: 10, onRetry: (text) => void notes.push(text)});
    const error = await ask().catch((e) => e);
    expect(sent[0].headers).toMatchObject({authorization: `Token ${token}`});
    expect(notes.length).toBeGreaterThan(0);
    for (const text of [error.message, String(error.stack), ...notes]) expect(text).not.toContain("SECRET");
    const body = client([() => new Response(`{"data": {"rounds": [{"target": "${token}"}]}}`)], {token});
    expect((await body.ask()).text).not.toContain("SECRET");
    const thrown = client([() => Promise.reject(new Error(`bad header ${token}`))], {token, patience: 10});
    expect((await thrown.ask().catch((e) => e)).message).not.toContain("SECRET");
  });

  it("turns to other spellings for errors worded in other ways, with and without places", async () => {
    const wordings = [
      {
        message: 'Cannot query field "target" on type "Round". Did you mean "number"?',
        locations: [{line: 5, column: 5}]
      },
      {message: "Unknown field `target` on Round"},
      {message: "Cannot query field 'target'", locations: []}
    ];
    for (const error of wordings) {
      const refuse = () => new Response(JSON.stringify({errors: [error]}), {status: 400});
      const {ask, sent, slept} = client([refuse, good]);
      await ask();
      const texts = sent.map(({body}) => JSON.parse(String(body)).query as string);
      expect(texts.map((text) => /\btarget\b/.test(text))).toEqual([true, false]);
      expect(texts[1]).toContain("number");
      expect(slept).toEqual([]);
    }
    const odd = client([() => new Response(JSON.stringify({errors: [{message: 'Cannot query field "elsewhere"'}]}))]);
    await expect(odd.ask()).rejects.toThrow(/cannot be asked for: the API answers "Cannot query field .*elsewhere/);
  });
});

describe("the published limits", () => {
  const minute = 60_000;
  beforeEach(() => void vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout", "Date"]}));
  afterEach(() => void vi.useRealTimers());

  /** Queries of one kind, `together` calls in each. */
  const asking = (kind: string, together: number): Query => ({
    about: kind,
    variables: {},
    calls: Array.from({length: together}, (_, i) => ({
      key: `c${i}`,
      call: kind,
      place: kind,
      fields: [{name: "id", spellings: ["id"]}]
    }))
  });

  /** When calls came, in ms, one entry per call; the answer takes `latency`. */
  async function callsOf(
    kind: string,
    {
      together = 1,
      pause = 0,
      latency = 5,
      idle = 0,
      during = 3 * minute,
      endpoint = defaults.endpoint,
      fails = () => false
    }: Calling = {}
  ): Promise<number[]> {
    const came: number[] = [];
    const end = Date.now() + during;
    const fetch = async (_: unknown, init?: RequestInit) => {
      const {query} = JSON.parse(String(init!.body)) as {query: string};
      for (let n = [...query.matchAll(new RegExp(`: ${kind} `, "g"))].length; n > 0; --n) came.push(Date.now());
      await new Promise((done) => setTimeout(done, latency));
      return fails(came.length) ? new Response("", {status: 503}) : new Response('{"data": {}}');
    };
    const stop = new AbortController();
    const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
    const {ask} = makeClient({
      ...{endpoint, pause, sleep, fetch: fetch, spellings: new Spellings(), random: () => 0},
      signal: stop.signal
    });
    const loop = (async () => {
      await ask(asking(kind, together));
      await sleep(idle);
      while (Date.now() < end) await ask(asking(kind, together));
    })().catch(() => {});
    await vi.advanceTimersByTimeAsync(during);
    stop.abort();
    await vi.advanceTimersByTimeAsync(2 * minute);
    await loop;
    return came;
  }

  interface Calling {
    together?: number;
    pause?: number;
    latency?: number;
    /** after the first request */
    idle?: number;
    during?: number;
    endpoint?: string;
    fails?: (n: number) => boolean;
  }

  /** The most calls in any minute. */
  const most = (came: readonly number[]) =>
    Math.max(...came.map((from) => came.filter((at) => at >= from && at < from + minute).length));

  const kinds = [
    {kind: "roundDetails", limit: 100, together: 1},
    {kind: "accountProfile", limit: 100, together: 3},
    {kind: "v3UserProfile", limit: 300, together: 3},
    {kind: "accountLeaderboard", limit: 20, together: 1},
    {kind: "rounds", limit: 250, together: 1}
  ];

  it.each(kinds)(
    "of $kind, $limit a minute, are kept at every pause, each call of a request counted",
    async ({kind, limit, together}) => {
      for (const pause of [0, 150, 1000, 3100]) {
        const came = await callsOf(kind, {together, pause});
        expect([pause, most(came) < limit]).toEqual([pause, true]);
      }
    }
  );

  it.each(kinds)(
    "of $kind are used: nine tenths of $limit where nothing else slows down",
    async ({kind, limit, together}) => {
      expect(most(await callsOf(kind, {together, latency: 1}))).toBe(0.9 * limit);
    }
  );

  it("hold across the clock's minutes, after a rest too", async () => {
    expect(most(await callsOf("roundDetails", {idle: 55_000}))).toBe(90);
  });

  it("count requests that are tried again", async () => {
    const came = await callsOf("roundDetails", {fails: (n) => n % 3 !== 0, pause: 1});
    expect(most(came)).toBeLessThan(100);
    expect(came.length).toBeGreaterThan(150);
  });

  it("hold at Numerai and at any other host, not at a stand-in on this machine", async () => {
    const calls = async (endpoint: string) => most(await callsOf("roundDetails", {endpoint, during: 3000}));
    expect(await calls("https://mirror.example/api")).toBe(90);
    for (const endpoint of ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]:8000/"])
      expect(await calls(endpoint)).toBeGreaterThan(300);
    expect(await calls("http://127.0.0.1.example/")).toBe(90);
  });
});

describe("queryText", () => {
  it("writes a field to a line, values into variables, and learnt names", () => {
    const spellings = new Spellings({
      "rounds.resolvedGeneral": "roundResolved",
      "rounds.target": null,
      "rounds.number": "no such"
    });
    const {text, asked} = queryText(query, spellings);
    const lines = text.split("\n");
    expect(lines[0]).toBe("query ($tournament: Int) {");
    expect(text).toContain("rounds(tournament: $tournament) {");
    expect(text).toContain("    number\n");
    expect(text).toContain("roundResolved");
    expect(text).not.toMatch(/target|resolvedGeneral/);
    expect(asked.size).toBe(listFields.length + scoreConfigFields.length - 1);
    for (const [line, {spelling}] of asked) expect(lines[line - 1].trim().replace(/ \{$/, "")).toBe(spelling);
  });

  it("leaves out an object of which every field is refused, and no other", () => {
    const refused = (names: readonly string[]) =>
      new Spellings(Object.fromEntries(names.map((name) => [`rounds.roundScoreConfigs.${name}`, null])));
    const names = scoreConfigFields.map(({name}) => name);
    fc.assert(
      fc.property(fc.subarray(names), (some) => {
        const {text} = queryText(query, refused(some));
        expect(() => parse(text)).not.toThrow();
        expect(text.includes("roundScoreConfigs")).toBe(some.length < names.length);
        for (const name of some)
          if (name !== "stakeThreshold" && name !== "payoutFactor")
            expect(text).not.toMatch(new RegExp(`\\b${name}\\b`));
      })
    );
  });
});
