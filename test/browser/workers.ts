/** Workers of a page that end without a word, as those do that take too much memory. */
import type {Page} from "playwright-core";

/** Before the page is loaded: keeps its workers at hand. */
export const keepWorkers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const started: Worker[] = [];
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        started.push(this);
      }
    };
    Object.assign(globalThis, {started});
  });

/** Ends the worker that was started as the first, second and so on, once it is there. */
export async function endWorker(page: Page, nth: number): Promise<void> {
  await page.waitForFunction((n) => (globalThis as unknown as {started: Worker[]}).started.length >= n, nth);
  // long enough to have begun: one that ends before it lives is known by the script that did not come
  await page.waitForTimeout(1500);
  await page.evaluate((n) => (globalThis as unknown as {started: Worker[]}).started[n - 1].terminate(), nth);
}
