import type {CDPSession, Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {current, openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

interface Held {
  nodes: number;
  listeners: number;
  heap: number;
}

/** What the page holds once nothing unused is left. */
async function held(session: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; ++i) await session.send("HeapProfiler.collectGarbage");
  const {metrics} = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize")};
}

/** Moves the controls of a page one after the other, there and back, a frame each, as a drag does. */
async function move(page: Page, times: number): Promise<number> {
  const moved = await page.evaluate(async (times) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(`main .inputs ${selector}`)];
    const sliders = all<HTMLInputElement | HTMLSelectElement>(":is(input[type=range], select)");
    // a page on one model has its rounds alone
    const controls = sliders.length ? sliders : all<HTMLInputElement>('[data-parameter="rounds"] input[type=text]');
    const own = controls.map((control) => control.value);
    const step = (control: HTMLInputElement | HTMLSelectElement, start: string, on: boolean) => {
      if (control instanceof HTMLSelectElement)
        control.selectedIndex = on ? (control.selectedIndex + 1) % control.length : control.selectedIndex;
      if (!on) control.value = start;
      else if (control.type === "text") control.value = "last 50";
      else if (control instanceof HTMLInputElement) {
        control.stepUp(1);
        if (control.value === start) control.stepDown(1);
      }
      control.dispatchEvent(new Event("input", {bubbles: true}));
      control.dispatchEvent(new Event("change", {bubbles: true}));
    };
    for (let i = 0; controls.length && i < times; ++i) {
      const at = (i >> 1) % controls.length;
      step(controls[at], own[at], i % 2 === 0);
      await frame();
    }
    return controls.length ? times : 0;
  }, times);
  await current(page);
  return moved;
}

const pages = ["stake", "penalty", "trend", "stake-events", "checks", "mechanism", "what-if", "my-model"];

for (const path of pages)
  it(`${path} holds no more after 300 moves of its inputs than before`, async () => {
    const {page, faults, close} = await site.openPage(path, {apart: true});
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    // code, rows and tables that come with the first moves stay
    await move(page, 40);
    const before = await held(session);
    expect(await move(page, 300)).toBe(300);
    const after = await held(session);
    const grown = {
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      heap: (after.heap - before.heap) / 2 ** 20
    };
    expect(grown.nodes).toBeLessThan(400);
    expect(grown.listeners).toBeLessThan(40);
    // the browser's own: compiled code, and its notes on long frames
    expect(grown.heap).toBeLessThan(2);
    expect(await faults()).toEqual([]);
    await close();
  }, 600000);
