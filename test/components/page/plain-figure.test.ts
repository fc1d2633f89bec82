// @vitest-environment jsdom
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import type {Meta} from "../../../src/components/page/meta.js";
import type {plainFigure as PlainFigure} from "../../../src/components/page/plain-figure.js";
import {plainTable} from "../../../src/components/page/plain-table.js";

const followed = vi.fn();
let plainFigure: typeof PlainFigure;
beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({addEventListener: followed}));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.resetModules();
  ({plainFigure} = await import("../../../src/components/page/plain-figure.js"));
});
afterAll(() => void vi.unstubAllGlobals());

const meta = {simulated: true, source: "simulate", seed: 1, asOf: {round: 3, time: "2020-02-10T18:00:00Z"}} as Meta;
const spec = (title: string, value: number) => ({
  ...{id: "curve", title, about: "A curve", alt: title, meta, table: plainTable([{value}])},
  chart: () => document.createElementNS("http://www.w3.org/2000/svg", "svg")
});

test("moves bring one figure up to date instead of making new ones, and follow the colours once", () => {
  const element = plainFigure(spec("one", 1));
  const fold = element.querySelector<HTMLDetailsElement>('[data-fold="table"]')!;
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
  expect(fold.querySelector("td")!.dataset.value).toBe("1");
  for (let value = 2; value < 50; ++value) expect(plainFigure(spec(`move ${value}`, value))).toBe(element);
  expect(followed).toHaveBeenCalledTimes(1);
  expect(element.querySelector("h2")!.textContent).toBe("move 49");
  expect(fold.querySelector("td")!.dataset.value).toBe("49");
  expect(plainFigure({...spec("other", 1), id: "other"})).not.toBe(element);
});

test("one with nothing to show says why", () => {
  const element = plainFigure({...spec("curve", 1), none: "No round is left"});
  expect(element.querySelector("h2")!.textContent).toBe("No round is left");
  expect(element.querySelector("figcaption")!.textContent).toContain("Simulated");
});
