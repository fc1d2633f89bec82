import {gzipSync} from "node:zlib";
import type {Browser, Page, Response} from "playwright-core";

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
}

interface Watched {
  firstChart?: number;
}

/** Opens a page as a first visitor and measures it. */
export async function costOfPage(browser: Browser, url: URL, {moves = 20} = {}): Promise<PageCost> {
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
    repaint_95: moved ? quantile(moved.times, 0.95) : null
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

/** Moves the first slider, or number, of a page to and fro; times from the input event to the paint after the new drawing. */
async function moveInput(page: Page, moves: number): Promise<{input: string; times: number[]} | null> {
  return page.evaluate(async (count) => {
    const input = document.querySelector<HTMLInputElement>("form input[type=range], form input[type=number]");
    if (!input || !document.querySelector("figure svg")) return null;
    const values = [Number(input.value), Number(input.value) + Number(input.step || 1)];
    const times: number[] = [];
    for (let i = 1; i <= count; ++i) {
      input.value = String(values[i % 2]);
      const start = performance.now();
      const painted = new Promise<number | null>((resolve) => {
        const late = setTimeout(() => resolve(null), 3000);
        const observer = new MutationObserver((records) => {
          if (!records.some(({target}) => (target as Element).closest?.("figure"))) return;
          observer.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(document.body, {childList: true, subtree: true, attributes: true});
      });
      input.dispatchEvent(new Event("input", {bubbles: true}));
      const time = await painted;
      if (time !== null) times.push(time);
      await new Promise((done) => setTimeout(done, 50));
    }
    const name = input.closest("[data-parameter]")?.getAttribute("data-parameter") ?? input.name ?? "";
    return times.length > 0 ? {input: name, times} : null;
  }, moves);
}

function quantile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(p * sorted.length) - 1];
}
