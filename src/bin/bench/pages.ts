import {gzipSync} from "node:zlib";
import type {Browser, Page, Response} from "playwright-core";
import {dragThrough, type Drag} from "./drag.js";

/** What a reader waits for on one page. Times in ms; null where there was nothing to measure. */
export interface PageCost {
  page: string;
  /** kB as a host would send them with gzip, up to the first chart */
  kilobytes: number;
  requests: number;
  first_chart: number | null;
  input: string | null;
  repaint_median: number | null;
  repaint_95: number | null;
  /** until no figure shows the settings before any more */
  whole_median: number | null;
  /** until the first figure shows where its points are, their intervals perhaps still to come */
  points_median: number | null;
  /** of a drag of twenty quick moves, until the last picture and until the whole page is final */
  drag_median: number | null;
  drag_whole_median: number | null;
}

interface Watched {
  firstChart?: number;
}

/** Opens a page as a first visitor and measures it. */
export async function costOfPage(browser: Browser, url: URL, {moves = 12} = {}): Promise<PageCost> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const responses: {response: Response; at: number}[] = [];
  page.on("response", (response) => responses.push({response, at: performance.now()}));
  await page.addInitScript(watchFirstChart);
  await page.goto(url.href, {waitUntil: "load"});
  const drawn = await page
    .waitForFunction(() => (window as Watched).firstChart, null, {timeout: 20000})
    .catch(() => null);
  const seen = performance.now();
  const first = drawn ? ((await drawn.jsonValue()) as number) : null;
  await page.waitForLoadState("networkidle");
  const before = responses.filter(({at}) => at <= seen);
  const moved = await moveInput(page, moves);
  const result = {
    page: url.pathname,
    kilobytes: (await bytesOf(before.map(({response}) => response))) / 1000,
    requests: before.length,
    first_chart: first,
    input: moved?.input ?? null,
    repaint_median: quantileOf(moved?.singles, "picture", 0.5),
    repaint_95: quantileOf(moved?.singles, "picture", 0.95),
    whole_median: quantileOf(moved?.singles, "whole", 0.5),
    points_median: quantileOf(moved?.singles, "points", 0.5),
    drag_median: quantileOf(moved?.drags, "picture", 0.5),
    drag_whole_median: quantileOf(moved?.drags, "whole", 0.5)
  };
  await context.close();
  return result;
}

// runs in the page before its own scripts: the time from the start of the navigation to the paint after the first svg
// (without inner names: tsx marks them with a helper that the page does not have)
function watchFirstChart() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".plot svg")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => ((window as Watched).firstChart = performance.now())));
  }).observe(document, {childList: true, subtree: true});
}

async function bytesOf(responses: Response[]): Promise<number> {
  let sum = 0;
  for (const response of responses) {
    const body = await response.body().catch(() => Buffer.alloc(0));
    // what is compressed already (row files) goes out as it is
    sum += Math.min(body.length, gzipSync(body).length);
  }
  return sum;
}

interface Moved {
  input: string;
  singles: Drag[];
  drags: Drag[];
}

const slider = "[data-parameter] input[type=range]";

/**
 * Moves the first slider of a page from value to value, each a new one. Times from the input event to the paint after the last
 * drawing that is made at once; figures marked as stale meanwhile come later and do not count, the page's first one apart, which is
 * never excused. They are waited for before the next move.
 */
async function moveInput(page: Page, moves: number): Promise<Moved | null> {
  const found = await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>("[data-parameter] input[type=range]");
    if (!input || !document.querySelector("figure svg")) return null;
    const name = input.closest("[data-parameter]")?.getAttribute("data-parameter") ?? input.name ?? "";
    return {name, value: Number(input.value), step: Number(input.step) || 1, max: Number(input.max) || Infinity};
  });
  if (!found) return null;
  const moved: Moved = {input: found.name, singles: [], drags: []};
  // what a closed fold holds is made when it opens
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]:not(details:not([open]) *)"));
  const steps = Math.max(1, Math.floor((found.max - found.value) / found.step));
  // the first move lets the rows come, which is not what is measured
  for (let i = 0; i <= moves; ++i) {
    const up = found.value + (i + 1) * found.step;
    const move = await dragThrough(page, slider, [up <= found.max ? up : found.value - (i + 1) * found.step]);
    // nothing is drawn where the slider stands already
    if (i > 0 && move.picture > 0) moved.singles.push(move);
  }
  for (let i = 0; i < 5; ++i) {
    const values = Array.from({length: 20}, (_, k) => found.value + (((i * 20 + k) % steps) + 1) * found.step);
    moved.drags.push(await dragThrough(page, slider, values));
  }
  return moved.singles.length > 0 ? moved : null;
}

function quantileOf(drags: readonly Drag[] | undefined, name: keyof Drag, p: number): number | null {
  if (!drags?.length) return null;
  const sorted = drags.map((drag) => drag[name]).sort((a, b) => a - b);
  return sorted[Math.ceil(p * sorted.length) - 1];
}
