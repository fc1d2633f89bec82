import {describe, expect, it} from "vitest";
import {makeClient} from "../../../../src/data/sources/collect/client.js";
import type {ClientOptions} from "../../../../src/data/sources/collect/client.js";
import {listFields} from "../../../../src/data/sources/collect/fields.js";
import {listQuery, queryText} from "../../../../src/data/sources/collect/queries.js";
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
    fetch: fetch as typeof globalThis.fetch,
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

describe("queryText", () => {
  it("writes a field to a line, values into variables, and learnt names", () => {
    const spellings = new Spellings({
      "rounds.resolvedGeneral": "roundResolved",
      "rounds.stakeThreshold": null,
      "rounds.number": "no such"
    });
    const {text, asked} = queryText(query, spellings);
    const lines = text.split("\n");
    expect(lines[0]).toBe("query ($tournament: Int) {");
    expect(text).toContain("rounds(tournament: $tournament) {");
    expect(text).toContain("    number\n");
    expect(text).toContain("roundResolved");
    expect(text).not.toMatch(/stakeThreshold|resolvedGeneral/);
    expect(asked.size).toBe(listFields.length - 1);
    for (const [line, {spelling}] of asked) expect(lines[line - 1].trim()).toBe(spelling);
  });
});
