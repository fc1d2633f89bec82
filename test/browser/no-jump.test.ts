/** Whatever input is moved, what the pointer is on stays where it is, and so does the answer. */
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {openSite, settled, wanted, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const screens = {phone: {width: 360, height: 740}, wide: {width: 1280, height: 900}};

/** CSS pixels. */
const still = 1;

/** Marks what can be moved with a number each, and says to which values: a slider to its ends, a choice to all. */
function findControls(page: Page): Promise<{at: number; name: string; values: string[]}[]> {
  return page.evaluate(() => {
    const selector = "[data-parameter] :is(input[type=range], select, input[type=checkbox]), .inputs .track";
    return [...document.querySelectorAll<HTMLElement>(`main :is(${selector})`)].map((node, at) => {
      node.dataset.moved = String(at);
      const owner = node.closest<HTMLElement>("[data-parameter]");
      const name = `${owner?.dataset.parameter ?? "window"} (${node instanceof HTMLInputElement ? node.type : node.localName})`;
      if (node instanceof HTMLSelectElement) return {at, name, values: [...node.options].map(({text}) => text)};
      if (node instanceof HTMLInputElement && node.type === "checkbox") return {at, name, values: ["on", "off"]};
      if (!(node instanceof HTMLInputElement)) return {at, name, values: ["0.25", "0.75"]};
      return {at, name, values: [node.min, node.max]};
    });
  });
}

/** Moves one to a value as a reader does. */
async function move(page: Page, at: number, value: string): Promise<void> {
  const control = page.locator(`[data-moved="${at}"]`);
  const box = (await control.boundingBox())!;
  if (await control.evaluate((node) => node.matches(".track"))) {
    const [y, x] = [box.y + box.height / 2, box.x + Number(value) * box.width];
    await page.mouse.click(x, y);
  } else
    await control.evaluate((node: HTMLInputElement | HTMLSelectElement, text) => {
      if (node instanceof HTMLSelectElement) node.selectedIndex = [...node.options].findIndex((o) => o.text === text);
      else if (node.type === "checkbox") node.checked = text === "on";
      else node.value = text;
      node.dispatchEvent(new Event("input", {bubbles: true}));
    }, value);
}

type Tops = Record<"control" | "answer", number>;

/** Distances from the top of the page, of the control and of the answer, on every screen: what is drawn is computed once for all. */
async function tops(page: Page, at: number): Promise<[screen: string, Tops][]> {
  const all: [string, Tops][] = [];
  // the last one is the one on which things are moved
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    await settled(page);
    const found = await page.evaluate((moved) => {
      const top = (selector: string) => {
        const node = document.querySelector(selector);
        return node ? node.getBoundingClientRect().top + scrollY : 0;
      };
      return {control: top(`[data-moved="${moved}"]`), answer: top("main .answer")};
    }, at);
    all.push([screen, found]);
  }
  return all;
}

/** The first figure, and with it the answer, is of the newest settings, and frames were painted. What comes later stands below. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(() => !document.querySelector("main figure")?.matches(".partial, .stale"));
  await settled(page);
}

/** What jumped on a page, with how far. */
async function jumps(page: Page): Promise<{jumped: string[]; moves: number}> {
  await page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>("main .inputs details").forEach((fold) => (fold.open = true))
  );
  await atRest(page);
  const controls = await findControls(page);
  const jumped: string[] = [];
  let moves = 0;
  for (const {at, name, values} of controls) {
    if (!(await page.locator(`[data-moved="${at}"]`).isVisible())) continue;
    let before = await tops(page, at);
    for (const value of values) {
      await page.locator(`[data-moved="${at}"]`).scrollIntoViewIfNeeded();
      await move(page, at, value);
      await atRest(page);
      const after = await tops(page, at);
      ++moves;
      jumped.push(...differences(before, after).map((what) => `${name} to ${value}: ${what}`));
      before = after;
    }
    await page.evaluate(() => document.querySelectorAll<HTMLElement>("main .inputs .reset").forEach((b) => b.click()));
    await atRest(page);
  }
  return {jumped, moves};
}

const differences = (before: [string, Tops][], after: [string, Tops][]) =>
  before.flatMap(([screen, tops], i) =>
    (["control", "answer"] as const)
      .map((what) => ({what, by: after[i][1][what] - tops[what]}))
      .filter(({by}) => Math.abs(by) > still)
      .map(({what, by}) => `the ${what} moves by ${Math.round(by)} px, ${screen}`)
  );

const moved = new Map<string, number>();

test.each(wanted)(
  "no input of page '%s' moves itself or the answer, wide and on a phone",
  {timeout: 240000},
  async (path) => {
    const open = await site.openPage(path, screens.wide);
    try {
      const {jumped, moves} = await jumps(open.page);
      moved.set(path, moves);
      expect(jumped).toEqual([]);
    } finally {
      await open.close();
    }
  }
);

test("there were inputs to move", () => {
  const all = [...moved.values()].reduce((sum, moves) => sum + moves, 0);
  console.log(`${all} moves on ${[...moved.values()].filter(Boolean).length} pages`);
  expect(all).toBeGreaterThan(60);
});
