// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type * as Turns from "../../../src/components/page/idle.js";

let doNow: typeof Turns.runNow;
let inTurn: typeof Turns.whenIdle;

// anew for each test, with this file's window, whatever other files of this worker have loaded
beforeEach(async () => {
  vi.resetModules();
  ({runNow: doNow, whenIdle: inTurn} = await import("../../../src/components/page/idle.js"));
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const done: string[] = [];
const [a, b, c] = ["a", "b", "c"].map((name) => () => void done.push(name));
beforeEach(() => void (done.length = 0));

/** One frame, and what waits behind it. */
const frame = () => vi.advanceTimersByTime(17);

test("work waits for a frame of its own, in the order in which it came, and is done once", () => {
  for (const work of [a, b, a, c]) inTurn(work);
  expect(done).toEqual([]);
  const seen = [1, 2, 3, 4].map(() => (frame(), done.join("")));
  expect(seen.at(-1)).toBe("abc");
  for (const [i, text] of seen.entries()) expect(text.length - (seen[i - 1] ?? "").length).toBeLessThanOrEqual(1);
});

test("work that fails keeps nothing from what comes behind it", () => {
  inTurn(() => {
    throw new Error("no chart");
  });
  inTurn(a);
  expect(frame).toThrow("no chart");
  vi.advanceTimersByTime(200);
  expect(done).toEqual(["a"]);
});

test("what can wait no longer is done at once, and not again in its turn", () => {
  inTurn(a);
  inTurn(b);
  doNow(b);
  expect(done).toEqual(["b"]);
  vi.advanceTimersByTime(200);
  expect(done).toEqual(["b", "a"]);
});

test("all of it is done before the page is printed", () => {
  for (const work of [a, b, c]) inTurn(work);
  dispatchEvent(new Event("beforeprint"));
  expect(done).toEqual(["a", "b", "c"]);
});
