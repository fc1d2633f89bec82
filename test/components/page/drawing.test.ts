// @vitest-environment jsdom
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from "vitest";
import type {Drawing} from "../../../src/components/page/drawing.js";

type Callback = (entries: {target: Element}[]) => void;
let tell: Callback;
let drawing: (options?: {height?: number}) => Drawing;

beforeAll(async () => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      constructor(callback: Callback) {
        tell = callback;
      }
    }
  );
  vi.stubGlobal("matchMedia", () => ({addEventListener() {}}));
  // with an observer of its own, whatever other files of this worker have loaded
  vi.resetModules();
  ({drawing} = await import("../../../src/components/page/drawing.js"));
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
afterAll(() => void vi.unstubAllGlobals());

/** A place with a picture that notes the widths at which it is drawn. */
function placed(top: number) {
  const widths: number[] = [];
  const chart = ({width}: {width: number}) => {
    widths.push(width);
    return document.createElementNS("http://www.w3.org/2000/svg", "svg");
  };
  const {element, update} = drawing({height: 200});
  element.getBoundingClientRect = () => ({top, bottom: top + 200}) as DOMRect;
  const resize = (width: number) => {
    Object.defineProperty(element, "clientWidth", {value: width, configurable: true});
    tell([{target: element}]);
  };
  return {element, update, chart, widths, resize};
}

test("a chart in view is drawn once its width is known, and again when that changes", () => {
  const {element, update, chart, widths, resize} = placed(100);
  update({alt: "first", chart});
  expect([widths, element.style.minHeight, element.getAttribute("aria-busy")]).toEqual([[], "200px", "true"]);
  resize(640.6);
  resize(640);
  resize(300);
  expect([widths, element.style.minHeight, element.getAttribute("aria-busy")]).toEqual([[640, 300], "", null]);
  expect(element.firstElementChild!.getAttribute("aria-label")).toBe("first");
});

test("a chart out of view is drawn behind the next frame, as the newest picture of it", () => {
  const {element, update, chart, widths, resize} = placed(5000);
  update({alt: "first", chart});
  resize(640);
  update({alt: "second", chart: (options) => chart(options)});
  expect(widths).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(widths).toEqual([640]);
  expect(element.firstElementChild!.getAttribute("aria-label")).toBe("second");
});

test("the same chart with other words is not drawn again; another one is, at once", () => {
  const {element, update, chart, widths, resize} = placed(100);
  update({alt: "first", chart});
  resize(640);
  update({alt: "second", chart});
  expect(widths).toEqual([640]);
  expect(element.firstElementChild!.getAttribute("aria-label")).toBe("second");
  update({alt: "third", chart: (options) => chart(options)});
  expect(widths).toEqual([640, 640]);
});

test("a place that had its width before its picture draws it all the same", () => {
  const {update, chart, widths, resize} = placed(100);
  resize(640);
  update({alt: "first", chart});
  vi.advanceTimersByTime(40);
  expect(widths).toEqual([640]);
});
