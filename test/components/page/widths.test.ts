// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type * as Widths from "../../../src/components/page/widths.js";

type Callback = (entries: {target: Element}[]) => void;
let notify: Callback;
let onWidth: typeof Widths.onWidth;
let observers = 0;
const reported = vi.fn();

beforeEach(async () => {
  observers = 0;
  reported.mockClear();
  vi.stubGlobal("reportError", reported);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      constructor(callback: Callback) {
        notify = callback;
        ++observers;
      }
    }
  );
  // with an observer of its own, whatever other files of this worker have loaded
  vi.resetModules();
  ({onWidth} = await import("../../../src/components/page/widths.js"));
});
afterEach(() => void vi.unstubAllGlobals());

function place(width: number, top: number, looks: string[] = []): Element {
  const element = document.createElement("div");
  Object.defineProperty(element, "clientWidth", {value: width});
  element.getBoundingClientRect = () => (looks.push("look"), {top, bottom: top + 100} as DOMRect);
  return element;
}

test("each place hears of its width, and whether it is within half a screen of the view", () => {
  const heard: unknown[] = [];
  const tops = [0, 1.4 * innerHeight, 1.6 * innerHeight, -0.4 * innerHeight - 100, -0.6 * innerHeight - 100];
  const places = tops.map((top, i) => place(300.7 + i, top));
  places.forEach((element) => onWidth(element, (...told) => void heard.push(told)));
  notify(places.map((target) => ({target})));
  expect(heard).toEqual([
    [300, true],
    [301, true],
    [302, false],
    [303, true],
    [304, false]
  ]);
  expect(observers).toBe(1);
});

test("all are measured before the first of them draws, and one that fails is reported", () => {
  const order: string[] = [];
  const places = [0, 1].map(() => place(300, 0, order));
  onWidth(places[0], () => {
    throw new Error("no chart");
  });
  onWidth(places[1], () => void order.push("draw"));
  notify(places.map((target) => ({target})));
  expect(order).toEqual(["look", "look", "draw"]);
  expect(reported).toHaveBeenCalledWith(new Error("no chart"));
});
