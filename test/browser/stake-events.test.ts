import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput} from "./figures.js";
import {current, openSite} from "./harness.js";
import type {OpenPage, Site} from "./harness.js";
import {expectSameRows, settingsToTry} from "./settings-to-try.js";
import {shownRows} from "./shown.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const table = "event-path";
const names = ["ratio", "before", "after", "base", "events", "min-scored", "adjust", "outcome", "days", "rounds"];
type Name = "event-path" | "event-summary" | "events" | "event-parts" | "event-mechanics" | "event-dose";
const rowsOf = (name: Name, texts: Record<string, string>) => shownRows(name, panel, readSettings(texts, {table}));

describe("an open page", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await site.openPage("stake-events");
  });
  afterAll(() => open?.close());

  it.each(names)(
    "draws and lists what the command line prints, at every setting of %s",
    async (name) => {
      const {page, faults} = open;
      await page.locator(".inputs .reset").click();
      let compared = 0;
      for (const text of settingsToTry(parameterNamed(name), {table, panel})) {
        await setInput(page, name, text);
        compared += await comparePath(page, {[name]: text});
      }
      expect(compared).toBeGreaterThan(100);
      expect(await faults()).toEqual([]);
    },
    180000
  );
});

/** Holds the path and the change as they are shown to the command line's; returns the number of cells compared. */
async function comparePath(page: Page, texts: Record<string, string>): Promise<number> {
  const where = JSON.stringify(texts);
  const path = rowsOf("event-path", texts);
  let compared = expectSameRows((await readFigure(page, "stake-event-path")).rows, path, where);
  const summary = (await readFigure(page, "stake-event-change")).rows;
  compared += expectSameRows(summary, rowsOf("event-summary", texts), where);
  const drawn = path.filter((r) => r.events > 0).map((r) => r.mean_level);
  const dots = await pathDots(page);
  expect(dots.length, where).toBe(drawn.length);
  dots.forEach((value, i) => expect(value, where).toBeCloseTo(drawn[i], 6));
  return compared;
}

/** Values of the path's points, regime by regime, by the scales of their panels. */
function pathDots(page: Page): Promise<number[]> {
  return page.locator('[data-figure="stake-event-path"] .plot').evaluate((plot) => {
    type Scaled = SVGSVGElement & {scale(name: string): {invert(v: number): number}};
    const panels = [...plot.querySelectorAll<Scaled>("svg")].filter((svg) => "scale" in svg);
    return panels.flatMap((svg) =>
      [...svg.querySelectorAll("circle")].map((c) => svg.scale("y").invert(Number(c.getAttribute("cy"))))
    );
  });
}

it("opens the same view from a link, the level included", async () => {
  const {page, faults, close} = await site.openPage("stake-events?before=4&events=all&level=none&outcome=corr");
  const path = rowsOf("event-path", {before: "4", events: "all", outcome: "corr"});
  const shown = await readFigure(page, "stake-event-path");
  expectSameRows(shown.rows, path, "link");
  expect(shown.command).toBe("npx crowding table event-path --before 4 --events all --min-scored 4 --outcome corr");
  const drawn = path.filter((r) => r.events > 0).map((r) => r.mean);
  expect(drawn.length).toBeGreaterThan(0);
  (await pathDots(page)).forEach((value, i) => expect(value).toBeCloseTo(drawn[i], 6));
  await current(page);
  expectSameRows((await readFigure(page, "stake-events")).rows, rowsOf("events", {before: "4", events: "all"}), "link");
  await setInput(page, "level", "event");
  await page.waitForFunction(() => !location.search.includes("level"));
  expect(await faults()).toEqual([]);
  await close();
}, 60000);

it("takes the article's choices from its preset", async () => {
  const {page, close} = await site.openPage("stake-events?preset=article");
  const texts = {base: "0", events: "all", adjust: "none"};
  expectSameRows((await readFigure(page, "stake-event-change")).rows, rowsOf("event-summary", texts), "preset");
  expect(await page.locator(".answer").innerText()).toContain("without adjustment");
  await close();
}, 60000);

it("says which rule took the events when none is left, and draws no axes", async () => {
  const why = "fell to the rule “stake before the raise below 1000000 NMR”";
  for (const [name, figures] of [
    ["stake-events", 4],
    ["checks", 6]
  ] as const) {
    const {page, faults, close} = await site.openPage(`${name}?ratio=100&base=1000000`);
    // the figure of definitions goes through ratios and bases of its own
    const drawn = page.locator('figure.crowding:not([data-figure="stake-event-specifications"]) .plot');
    await page.locator(".answer").waitFor();
    await current(page);
    if (name === "stake-events") expect(await page.locator(".answer").innerText()).toContain(why);
    expect(await drawn.count(), name).toBe(figures);
    for (const figure of await drawn.all()) {
      expect(await figure.innerText()).toContain("fell to the rule");
      expect(await figure.locator("line, path").count()).toBe(0);
    }
    expect(await faults()).toEqual([]);
    await close();
  }
}, 60000);

it("leads a link to a figure that moved to the checks there, settings and all", async () => {
  const {page, close} = await site.openPage("stake-events?ratio=4#stake-event-mechanics");
  await page.waitForURL(/\/checks\.html\?ratio=4#stake-event-mechanics$/);
  await page.locator('[data-figure="stake-event-mechanics"] svg').first().waitFor();
  await close();
}, 60000);

it("runs the query of each figure in the page and finds the figure's numbers", async () => {
  const late = ["tests", "placebos", "fan", "specifications"].map((name) => `stake-event-${name}`);
  for (const [name, ids] of [
    ["stake-events", ["stake-event-path", "stake-event-change", "stake-events"]],
    ["checks", late]
  ] as const) {
    const {page, faults, close} = await site.openPage(name);
    for (const id of ids) {
      const figure = page.locator(`[data-figure="${id}"]`);
      await figure.locator('[data-fold="sql"] summary').click();
      await figure.locator(".sql button.run").click();
      await figure.locator(".verdict", {hasText: /agree|differ|rror/}).waitFor({timeout: 90000});
      expect(await figure.locator(".verdict").innerText(), id).toMatch(/^agrees with the figure in all [\d,]+ values$/);
    }
    expect(await faults()).toEqual([]);
    await close();
  }
}, 480000);

/** Without the ends of intervals: those that do not hold in worlds of known truth are not shown. */
const withoutEnds = <V>(row: Record<string, V>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !/_(low|high)$/.test(name)));

it("brings every figure up to date after a change, and leaves what is focused where it is", async () => {
  let compared = 0;
  for (const [name, shown] of [
    [
      "stake-events",
      [
        ["stake-event-parts", "event-parts"],
        ["stake-events", "events"]
      ]
    ],
    [
      "checks",
      [
        ["stake-event-mechanics", "event-mechanics"],
        ["stake-event-dose", "event-dose"]
      ]
    ]
  ] as const) {
    const {page, faults, close} = await site.openPage(name);
    const focused = page.locator(`[data-figure="${shown[0][0]}"] [data-fold="table"] summary`);
    await focused.focus();
    await setInput(page, "ratio", "3");
    await current(page);
    expect(await focused.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator("figure.crowding .plot:not(:has(svg))").count()).toBe(0);
    for (const [id, table] of shown)
      compared += expectSameRows(
        (await readFigure(page, id)).rows.map(withoutEnds),
        rowsOf(table, {ratio: "3"}).map(withoutEnds),
        table
      );
    expect(await faults()).toEqual([]);
    await close();
  }
  expect(compared).toBeGreaterThan(500);
}, 120000);

it("keeps the view before, marked, while slow tables are made beside the page", async () => {
  const {page, faults, close} = await site.openPage("checks?ratio=4");
  const outcomes = page.locator('[data-figure="stake-event-outcomes"]');
  await outcomes.locator("svg").first().waitFor();
  const workers = page.workers().length;
  expect(workers).toBeGreaterThan(0);
  const seen = await page.evaluate(async () => {
    const figure = document.querySelector('[data-figure="stake-event-outcomes"]')!;
    const [picture, top] = [figure.querySelector("svg"), figure.getBoundingClientRect().height];
    const marks: {stale: boolean; kept: boolean; moved: number; words: string}[] = [];
    const look = () =>
      marks.push({
        stale: figure.matches('.stale[aria-busy="true"]'),
        kept: figure.querySelector("svg") === picture,
        moved: figure.getBoundingClientRect().height - top,
        words: figure.querySelector(".working")!.textContent
      });
    new MutationObserver(look).observe(figure, {attributes: true, attributeFilter: ["class"]});
    const input = document.querySelector<HTMLInputElement>('[data-parameter="ratio"] input[type=number]')!;
    for (const value of ["3", "2", "3.5"]) {
      input.value = value;
      input.dispatchEvent(new Event("input", {bubbles: true}));
      await new Promise((done) => setTimeout(done, 30));
    }
    while (figure.matches(".stale") || !marks.length) await new Promise((done) => setTimeout(done, 30));
    return marks;
  });
  expect(seen[0]).toEqual({stale: true, kept: true, moved: 0, words: expect.stringContaining("the view before")});
  expect(seen.at(-1)).toMatchObject({stale: false, kept: false, words: ""});
  const rows = (await readFigure(page, "stake-event-outcomes")).rows.filter((r) => r.outcome === "mmc");
  expectSameRows(
    rows.map(({outcome: _, ...row}) => row),
    rowsOf("event-path", {ratio: "3.5"}),
    "after the last input"
  );
  expect(page.workers()).toHaveLength(workers);
  expect(await faults()).toEqual([]);
  await close();
}, 60000);
