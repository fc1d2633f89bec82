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
    repaint_median: moved ? quantile(moved.times, 0.5) : null,
    repaint_95: moved ? quantile(moved.times, 0.95) : null,
    whole_median: moved ? quantile(moved.whole, 0.5) : null,
    points_median: median(moved?.singles, "points"),
    drag_median: median(moved?.drags, "picture"),
    drag_whole_median: median(moved?.drags, "whole")
  };
  await context.close();
  return result;
}

// runs in the page before its own scripts: the time from the start of the navigation to the paint after the first svg
// (without inner names: tsx marks them with a helper that the page does not have)
function watchFirstChart() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("figure svg")) return;
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
  times: number[];
  whole: number[];
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
  const moved: Moved = {input: found.name, times: [], whole: [], singles: [], drags: []};
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  const steps = Math.max(1, Math.floor((found.max - found.value) / found.step));
  // the first move lets the rows come, which is not what is measured
  for (let i = 0; i <= moves; ++i) {
    const up = found.value + (i + 1) * found.step;
    const time = await page.evaluate(moveTo, up <= found.max ? up : found.value - (i + 1) * found.step);
    if (i === 0 || time === null) continue;
    moved.times.push(time.atOnce);
    moved.whole.push(time.whole);
  }
  for (let i = 0; i < 5; ++i) {
    const values = Array.from({length: 20}, (_, k) => found.value + (((i * 20 + k) % steps) + 1) * found.step);
    moved.drags.push(await dragThrough(page, slider, values));
    moved.singles.push(await dragThrough(page, slider, [found.value + ((i % steps) + 1) * found.step]));
  }
  return moved.times.length > 0 ? moved : null;
}

// runs in the page: when 400 ms have gone without a drawing, the last one was that of this move
async function moveTo(value: number): Promise<{atOnce: number; whole: number} | null> {
  const input = document.querySelector<HTMLInputElement>("[data-parameter] input[type=range]")!;
  const first = document.querySelector("figure")!;
  const late = new Set<Element>();
  const start = performance.now();
  let last = null as number | null;
  let whole = 0;
  const observer = new MutationObserver((records) => {
    let atOnce = false;
    for (const {target} of records) {
      const figure = (target as Element).closest?.("figure");
      if (figure && figure !== first && figure.getAttribute("aria-busy") === "true") late.add(figure);
      else if (figure && !late.has(figure)) atOnce = true;
    }
    requestAnimationFrame(() =>
      setTimeout(() => {
        whole = performance.now() - start;
        if (atOnce && (last === null || whole < last + 400)) last = whole;
      })
    );
  });
  observer.observe(document.body, {childList: true, subtree: true, attributes: true});
  input.value = String(value);
  input.dispatchEvent(new Event("input", {bubbles: true}));
  while (
    performance.now() - start < (last === null ? 5000 : last + 400) ||
    document.querySelector("[aria-busy=true]") !== null
  )
    await new Promise((done) => setTimeout(done, 20));
  observer.disconnect();
  return last === null ? null : {atOnce: last, whole};
}

function quantile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(p * sorted.length) - 1];
}

const median = (drags: Drag[] | undefined, name: keyof Drag) =>
  drags
    ? quantile(
        drags.map((drag) => drag[name]),
        0.5
      )
    : null;
