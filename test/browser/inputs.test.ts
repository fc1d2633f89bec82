/** Inputs as a reader uses them: by keyboard, and by dragging. */
import {afterAll, beforeAll, expect, it} from "vitest";
import {readFigure, settledFigures} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

it("takes the last rounds, keeps the figure at a bad value, and says what is allowed at the field", async () => {
  const {page, faults, close} = await site.openPage("penalty?groups=2");
  const rounds = page.locator('[data-parameter="rounds"] input[type=text]');
  await rounds.fill("last 30");
  await rounds.press("Enter");
  await settledFigures(page);
  await page.waitForFunction(() => new URLSearchParams(location.search).get("rounds") === "last 30");
  const before = await readFigure(page, "penalty");
  expect(before.command).toMatch(/^npx crowding table penalty --rounds (\d+):(\d+) --groups 2$/);
  const [, from, to] = /(\d+):(\d+)/.exec(before.command)!.map(Number);
  expect(to - from).toBe(29);
  await rounds.fill("560-500");
  await rounds.press("Enter");
  await settledFigures(page);
  expect(await rounds.getAttribute("aria-invalid")).toBe("true");
  const told = page.locator(`#${await rounds.getAttribute("aria-describedby")}`);
  expect(await told.innerText()).toContain("rounds must run from the earlier to the later, got 560-500");
  expect((await readFigure(page, "penalty")).rows).toEqual(before.rows);
  await rounds.fill(`${from}-${to}`);
  await rounds.press("Enter");
  await settledFigures(page);
  expect(await rounds.getAttribute("aria-invalid")).toBeNull();
  expect((await readFigure(page, "penalty")).rows).toEqual(before.rows);
  expect(await faults()).toEqual([]);
  await close();
});

it("moves the ends of a window apart, by dragging and by the keyboard", async () => {
  const {page, close} = await site.openPage("stake-events");
  const value = (name: string) => page.locator(`[data-parameter="${name}"] input`).inputValue();
  expect([await value("before"), await value("after")]).toEqual(["20", "20"]);
  const box = (await page.locator(".window .track").boundingBox())!;
  const at = (rounds: number) => box.x + (box.width * (rounds + 60)) / 120;
  await page.mouse.move(at(20), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(at(30), box.y + box.height / 2, {steps: 4});
  await page.mouse.up();
  expect([await value("before"), await value("after")]).toEqual(["20", "30"]);
  await page.locator('[data-parameter="before"] input').press("ArrowDown");
  await settledFigures(page);
  expect([await value("before"), await value("after")]).toEqual(["19", "30"]);
  expect((await readFigure(page, "stake-event-path")).command).toContain("--before 19 --after 30");
  await close();
});

it("says of points that come first that their intervals are being computed", async () => {
  const {page, close} = await site.openPage("penalty", {
    prepare: async (page) => {
      await page.addInitScript(() => {
        const told = new Set<string>();
        Object.assign(window, {told});
        new MutationObserver(() => {
          const figure = document.querySelector("figure.partial");
          if (figure) told.add(`${figure.getAttribute("aria-busy")} ${figure.querySelector(".working")!.textContent}`);
        }).observe(document, {subtree: true, childList: true, attributes: true});
      });
    }
  });
  const groups = page.locator('[data-parameter="groups"] input[type=number]');
  // the first change fetches rows and code
  for (const value of ["5", "6", "7"]) {
    await groups.fill(value);
    await settledFigures(page);
  }
  const told = await page.evaluate(() => [...(window as unknown as {told: Set<string>}).told]);
  expect(told.some((text) => text.startsWith("true intervals are being computed"))).toBe(true);
  expect(await page.locator("figure:is(.partial, .stale)").count()).toBe(0);
  await close();
});
