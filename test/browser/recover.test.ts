import type {Page, Route} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {moveInput, setInput} from "./figures.js";
import {current, openSite, settled, wanted} from "./harness.js";
import type {Site} from "./harness.js";
import {endWorker, keepWorkers} from "./workers.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const line = (page: Page) => page.locator(".missing:not(:empty)");
const online = (page: Page) => page.evaluate(() => void dispatchEvent(new Event("online")));
const tryAgain = (page: Page) => page.locator(".missing button", {hasText: "Try again"}).click();

/** The ways in which a file does not arrive, with what is said of each. */
const ways: Record<string, {fail: (route: Route) => Promise<unknown>; said: RegExp}> = {
  "a fetch that breaks": {fail: (route) => route.abort(), said: /the connection broke/},
  "a file that is gone": {fail: (route) => route.fulfill({status: 404, body: "none"}), said: /answered 404/},
  "a file cut short": {fail: cut, said: /cut short|the connection broke/},
  "no answer at all": {fail: async () => {}, said: /no answer/}
};

async function cut(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({status: 200, body: body.subarray(0, Math.floor(body.length / 2))});
}

const files = /\/data\/tables\/penalty\.\w+\.json/;

for (const [name, {fail, said}] of Object.entries(ways))
  it(`${name} leaves the first picture, is said, and heals`, async () => {
    const {page, close} = await site.openPage("penalty", {
      settle: false,
      prepare: async (page) => {
        if (name === "no answer at all") await page.clock.install();
        await page.route(files, fail);
      }
    });
    if (name === "no answer at all") {
      await page.waitForTimeout(1500);
      expect(await line(page).count()).toBe(0);
      await page.clock.fastForward(21000);
    }
    await line(page).waitFor({timeout: 20000});
    expect(await line(page).innerText()).toMatch(said);
    expect(await line(page).innerText()).toContain("data/tables/penalty");
    expect(await page.locator(".first-view .plot.wide").isVisible()).toBe(true);
    await page.unroute(files);
    await (name === "a file that is gone" ? tryAgain(page) : online(page));
    await page.locator('[data-figure="penalty"] .plot svg').first().waitFor({timeout: 20000});
    expect(await line(page).count()).toBe(0);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    await close();
  }, 90000);

it("rows that do not arrive leave the figure of before, and heal by themselves", async () => {
  const {page, close} = await site.openPage("penalty", {
    prepare: (page) => page.route(/\/rows\//, (route) => route.abort())
  });
  const title = () => page.locator('[data-figure="penalty"] .figure-title').innerText();
  const dots = () => page.locator('[data-figure="penalty"] .plot svg svg').first().locator("circle").count();
  await expect.poll(dots).toBeGreaterThan(4);
  const before = [await title(), await dots()];
  await moveInput(page, "groups", "4");
  await line(page).waitFor({timeout: 20000});
  await expect.poll(() => page.locator('figure.stale[data-figure="penalty"]').count()).toBe(1);
  expect([await title(), await dots()]).toEqual(before);
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  await page.unroute(/\/rows\//);
  await online(page);
  await page.waitForFunction(
    () => document.querySelector('[data-figure="penalty"] .plot svg svg')?.querySelectorAll("circle").length === 4
  );
  expect(await line(page).count()).toBe(0);
  await close();
}, 90000);

it("a worker whose script does not arrive is said, and its tables come after another try", async () => {
  const script = /table-worker/;
  const {page, close} = await site.openPage("checks", {
    settle: false,
    prepare: (page) => page.context().route(script, (route) => route.abort())
  });
  await page.locator(".inputs").first().waitFor();
  await moveInput(page, "ratio", "4");
  await line(page).waitFor({timeout: 60000});
  expect(await line(page).innerText()).toContain("tables of these settings");
  await page.context().unroute(script);
  await tryAgain(page);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]:not(details:not([open]) *)"), null, {
    timeout: 60000
  });
  expect(await line(page).count()).toBe(0);
  await close();
}, 180000);

it("a worker that ends is started again, and its tables come", async () => {
  const {page, faults, close} = await site.openPage("checks", {prepare: keepWorkers});
  for (const [nth, ratio] of ["4", "3"].entries()) {
    await setInput(page, "ratio", ratio);
    await endWorker(page, nth + 1);
    await setInput(page, "min-scored", String(6 + nth));
    await current(page);
  }
  expect(await page.evaluate(() => (globalThis as unknown as {started: Worker[]}).started.length)).toBe(3);
  expect(await line(page).count()).toBe(0);
  expect(await faults()).toEqual([]);
  await close();
}, 180000);

it("DuckDB that does not arrive is said, and runs the query after another try", async () => {
  const wasm = /\.wasm/;
  const {page, close} = await site.openPage("penalty", {
    prepare: (page) => page.context().route(wasm, (route) => route.abort())
  });
  const figure = page.locator('[data-figure="penalty"]');
  await figure.locator('[data-fold="sql"] > summary').click();
  await figure.locator("button.run").click();
  // a file that fails is said when it does, and not only when nothing has come for long
  await line(page).waitFor({timeout: 10000});
  expect(await line(page).innerText()).toContain("DuckDB");
  expect(await line(page).innerText()).not.toContain("no answer");
  await page.context().unroute(wasm);
  await tryAgain(page);
  await figure.locator(".verdict", {hasText: /^agrees with the figure/}).waitFor({timeout: 60000});
  await close();
}, 120000);

it("code that does not arrive later is said, and comes after another try or with a new page", async () => {
  const {page, close} = await site.openPage("penalty");
  const code = /\/_pack\//;
  await page.route(code, (route) => route.abort());
  const fold = page.locator('[data-figure="penalty"] [data-fold="sql"]');
  await fold.locator("> summary").click();
  await line(page).waitFor({timeout: 20000});
  expect(await line(page).innerText()).toContain("the query");
  await page.unroute(code);
  await tryAgain(page);
  await page.waitForTimeout(1000);
  if (await line(page).count()) {
    await page.locator(".missing button", {hasText: "Reload"}).click();
    await settled(page);
    await fold.locator("> summary").click();
  }
  await fold.locator("button.run").waitFor({timeout: 20000});
  await close();
}, 90000);

it("a page whose own script does not arrive keeps its first view, says so, and is loaded anew once online", async () => {
  const script = /\/_pack\/penalty\./;
  const {page, close} = await site.openPage("penalty", {
    settle: false,
    prepare: (page) => page.route(script, (route) => route.abort())
  });
  await line(page).waitFor({timeout: 20000});
  expect(await line(page).innerText()).toMatch(/did not arrive/);
  expect(await page.locator(".first-view .plot.wide").isVisible()).toBe(true);
  expect(await page.locator(".observablehq--error").first().isVisible()).toBe(false);
  await page.unroute(script);
  await online(page);
  await page.locator('[data-figure="penalty"] .plot svg').first().waitFor({timeout: 20000});
  expect(await line(page).count()).toBe(0);
  await close();
}, 90000);

it("without scripts a page with a first view shows its answer, its figure and its table", async () => {
  let seen = 0;
  const html = async (path: string) => (await fetch(new URL(`${path || "index"}.html`, site.address))).text();
  const pages = await Promise.all(wanted.map(async (path) => [path || "index", await html(path)] as const));
  const withView = pages.filter(([, text]) => text.includes('class="first-view"')).map(([path]) => path);
  expect(withView.length).toBeGreaterThan(4);
  for (const path of withView) {
    const context = await site.browser.newContext({javaScriptEnabled: false, viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    await page.goto(new URL(`${path}.html`, site.address).href);
    const view = page.locator(".first-view");
    expect(await view.locator(".answer").innerText()).toMatch(/\w+ .*\.$/);
    expect(await view.locator(".plot.wide svg").first().isVisible()).toBe(true);
    expect(await view.locator(".plot.narrow").isVisible()).toBe(false);
    expect(await view.locator("table").isVisible()).toBe(true);
    const rows = await view.locator("tr").allInnerTexts();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0].split("\t").length).toBeGreaterThan(4);
    seen += rows.length;
    await context.close();
  }
  expect(seen).toBeGreaterThan(20);
}, 60000);
