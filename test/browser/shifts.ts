/** What moves in the window while a page loads. */
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {firstViews} from "../../src/bin/site/first-view/views.js";

interface Shift extends PerformanceEntry {
  value: number;
  sources: {node: Node | null; previousRect: DOMRect; currentRect: DOMRect}[];
}

/** Each shift of the layout since a page was opened, in words. */
export const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    const list = await new Promise<Shift[]>((done) => {
      const observer = new PerformanceObserver((found) => done(found.getEntries() as Shift[]));
      observer.observe({type: "layout-shift", buffered: true});
      setTimeout(() => done([]), 200);
    });
    return list.flatMap(({value, sources}) =>
      sources.map(
        ({node, previousRect, currentRect}) =>
          `${value.toFixed(4)}: ${node?.nodeName} ${previousRect.top} -> ${currentRect.top}`
      )
    );
  });

/** On other pages figures come between texts that are there before them. */
export function shiftTest(path: string, shifts: () => string[]): void {
  test.runIf(firstViews[path || "index"])("nothing in the window moves while its first view is taken over", () => {
    expect(shifts()).toEqual([]);
  });
}
