/** Whatever input is moved, what the pointer is on stays where it is, and so does the answer. */
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {openSite, settled, wanted, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const screens = {wide: {width: 1280, height: 900}, phone: {width: 360, height: 740}};

/** CSS pixels. */
const still = 1;

/** Marks what can be moved with a number each, and says to which values: a slider to its ends and middle, a choice to all. */
function findControls(page: Page): Promise<{at: number; name: string; values: string[]}[]> {
  return page.evaluate(() => {
    const selector = "[data-parameter] :is(input[type=range], select, input[type=checkbox]), .inputs .track";
    return [...document.querySelectorAll<HTMLElement>(`main :is(${selector})`)].map((node, at) => {
      node.dataset.moved = String(at);
      const owner = node.closest<HTMLElement>("[data-parameter]");
      const name = `${owner?.dataset.parameter ?? "window"} (${node instanceof HTMLInputElement ? node.type : node.localName})`;
      if (node instanceof HTMLSelectElement) return {at, name, values: [...node.options].map(({text}) => text)};
      if (node instanceof HTMLInputElement && node.type === "checkbox") return {at, name, values: ["on", "off"]};
      if (!(node instanceof HTMLInputElement)) return {at, name, values: ["0.02", "0.25", "0.75", "0.98"]};
      const [low, high] = [Number(node.min), Number(node.max)];
      return {at, name, values: [low, (low + high) / 2, high].map(String)};
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

/** Distances from the top of the page, of the control and of the answer. */
const tops = (page: Page, at: number) =>
  page.evaluate((moved) => {
    const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    return {control: top(`[data-moved="${moved}"]`), answer: top("main .answer")};
  }, at);

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
    const control = page.locator(`[data-moved="${at}"]`);
    if (!(await control.isVisible())) continue;
    await control.scrollIntoViewIfNeeded();
    for (const value of values) {
      const before = await tops(page, at);
      await move(page, at, value);
      await atRest(page);
      const after = await tops(page, at);
      ++moves;
      for (const what of ["control", "answer"] as const) {
        const by = after[what] - before[what];
        if (Math.abs(by) > still) jumped.push(`${name} to ${value}: the ${what} moves by ${Math.round(by)} px`);
      }
    }
    await page.evaluate(() => document.querySelectorAll<HTMLElement>("main .inputs .reset").forEach((b) => b.click()));
    await atRest(page);
  }
  return {jumped, moves};
}

describe.each(Object.entries(screens))("%s", (screen, size) => {
  const moved = new Map<string, number>();

  test.each(wanted)("no input of page '%s' moves itself or the answer", {timeout: 240000}, async (path) => {
    const open = await site.openPage(path, size);
    try {
      const {jumped, moves} = await jumps(open.page);
      moved.set(path, moves);
      expect(jumped).toEqual([]);
    } finally {
      await open.close();
    }
  });

  test("there were inputs to move", () => {
    const all = [...moved.values()].reduce((sum, moves) => sum + moves, 0);
    console.log(`${screen}: ${all} moves on ${[...moved.values()].filter(Boolean).length} pages`);
    expect(all).toBeGreaterThan(60);
  });
});
