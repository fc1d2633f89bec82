// @vitest-environment jsdom
import {afterEach, expect, test, vi} from "vitest";
import {fetched, json} from "../../../src/components/page/files.js";

afterEach(() => void vi.unstubAllGlobals());

const href = "http://site.test/_file/data/rows/a.bin";
const line = () => document.querySelector(".missing")?.textContent ?? "";

/** Serves these answers one after the other, and notes how each was asked for. */
function serve(...answers: ((init: RequestInit) => Promise<Response>)[]) {
  const asked: RequestInit[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => answers[asked.push(init) - 1](init));
  return asked;
}

const ok = async () => Response.json({a: 1});

/** The line that the first answer leads to; then the file heals. */
async function healed<T>(coming: Promise<T>): Promise<{said: string; value: T}> {
  await vi.waitFor(() => expect(line()).not.toBe(""));
  const said = line();
  document.querySelector<HTMLButtonElement>(".missing button")!.click();
  return {said, value: await coming};
}

test("a file that arrives is read", async () => {
  const asked = serve(ok);
  expect(await json({href})).toEqual({a: 1});
  expect(asked[0].cache).toBeUndefined();
  expect(line()).toBe("");
});

test("no answer, an answer that says no, and one cut short are each asked for again, past the cache", async () => {
  const bad: [(init: RequestInit) => Promise<Response>, RegExp][] = [
    [() => Promise.reject(new TypeError("Failed to fetch")), /data\/rows\/a\.bin \(the connection broke\)/],
    [async () => new Response("", {status: 503}), /answered 503/],
    [async () => new Response('{"a":'), /cut short/]
  ];
  for (const [answer, words] of bad) {
    const asked = serve(answer, ok);
    const {said, value} = await healed(json({href}));
    expect(said).toMatch(words);
    expect(said).not.toContain("Reload");
    expect(value).toEqual({a: 1});
    expect(asked[1].cache).toBe("reload");
  }
});

test("a file that is gone went with the site: a new page is offered", async () => {
  serve(async () => new Response("", {status: 404}), ok);
  expect((await healed(json({href}))).said).toMatch(/answered 404.*Reload the page/);
});

test("an answer that stops coming is given up, a slow one is not", async () => {
  const hanging = ({signal}: RequestInit) =>
    new Promise<Response>((_, reject) => signal!.addEventListener("abort", () => reject(new Error("aborted"))));
  serve(hanging, ok);
  expect((await healed(json({href}, {patience: 20}))).said).toContain("no answer");
  const parts = ['{"a"', ":1", "2", "}"].map((text) => new TextEncoder().encode(text));
  const slow = new ReadableStream({
    async pull(controller) {
      await new Promise((done) => setTimeout(done, 60));
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    }
  });
  serve(async () => new Response(slow));
  expect(await json({href}, {patience: 200})).toEqual({a: 12});
});

test("bytes that cannot be read were cut short", async () => {
  serve(ok, ok);
  let reads = 0;
  const coming = fetched(href, (bytes) => {
    if (!reads++) throw new Error("not gzip");
    return bytes.length;
  });
  expect(await healed(coming)).toMatchObject({said: expect.stringContaining("cut short"), value: 7});
});
