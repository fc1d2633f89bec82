import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, readMarks, setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows, settingsToTry} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const names = ["groups", "ranking", "recent", "min-stake", "rounds"];

it("draws and lists what the command line prints, at every setting of every input", async () => {
  const {page, close} = await site.openPage("stake");
  let compared = 0;
  for (const name of names)
    for (const text of settingsToTry(parameterNamed(name), {table: "stake-deciles", panel})) {
      await setInput(page, name, text);
      const shown = await readFigure(page, "stake-deciles");
      const expected = tables["stake-deciles"](panel, readSettings({[name]: text}, {table: "stake-deciles"}));
      compared += expectSameRows(shown.rows, expected.table.objects(), `${name} = ${text}`);
      const dots = await readMarks(page, "stake-deciles", {mark: "circle", x: "cx", y: "cy"});
      const means = expected.table.array("cwmm_mean") as number[];
      expect(dots.length, `${name} = ${text}`).toBe(means.length);
      dots.forEach((dot, i) => expect(dot.y, `${name} = ${text}, group ${i + 1}`).toBeCloseTo(means[i], 6));
      await page.locator(".inputs .reset").click();
    }
  expect(compared).toBeGreaterThan(500);
  await close();
});

it("shows the simplest picture first, and the points first with the article's choices", async () => {
  for (const [path, first] of [
    ["stake", "stake-deciles"],
    ["stake?preset=article", "stake-scatter"]
  ]) {
    const {page, close} = await site.openPage(path);
    expect(await page.locator("figure.crowding").first().getAttribute("data-figure")).toBe(first);
    await close();
  }
});

it("says beside the inputs how many rounds have room for more groups", async () => {
  const {page, close} = await site.openPage("stake");
  await setInput(page, "groups", "50");
  expect(await page.locator(".problems").innerText()).toMatch(
    /^50 groups need 500 models a round: [\d,]+ of [\d,]+ rounds$/
  );
  await setInput(page, "groups", "10");
  expect(await page.locator(".problems").innerText()).toBe("");
  await close();
});

it("opens the same view from a link with settings", async () => {
  const {page, faults, close} = await site.openPage("stake?groups=5&ranking=pooled&min-stake=2.5");
  const shown = await readFigure(page, "stake-deciles");
  const settings = readSettings({groups: "5", ranking: "pooled", "min-stake": "2.5"}, {table: "stake-deciles"});
  expectSameRows(shown.rows, tables["stake-deciles"](panel, settings).table.objects(), "link");
  expect(shown.command).toBe("npx crowding table stake-deciles --groups 5 --ranking pooled --min-stake 2.5");
  expect(await faults()).toEqual([]);
  await close();
});

it("says what a link asks that cannot be honoured, and shows the default", async () => {
  const {page, close} = await site.openPage("stake?groups=1.5&colour=red");
  const text = await page.locator(".problems").innerText();
  expect(text).toContain("groups must be a whole number from 2 to 50, got 1.5");
  expect(text).toContain("colour");
  expect((await readFigure(page, "stake-deciles")).rows).toHaveLength(10);
  await close();
});

it("writes a moved input into the address, and takes the default out of it", async () => {
  const {page, close} = await site.openPage("stake");
  await setInput(page, "groups", "4");
  await page.waitForFunction(() => location.search === "?groups=4");
  await page.locator(".inputs .reset").click();
  await page.waitForFunction(() => location.search === "");
  await close();
});

it("runs a figure's query on DuckDB in the page and finds the figure's numbers", async () => {
  const {page, faults, close} = await site.openPage("stake");
  for (const id of ["stake-deciles", "stake-scatter"]) {
    const figure = page.locator(`[data-figure="${id}"]`);
    await figure.locator('[data-fold="sql"] summary').click();
    await figure.locator(".sql button.run").click();
    await figure.locator(".verdict", {hasText: /agree|differ|rror/}).waitFor({timeout: 60000});
    expect(await figure.locator(".verdict").innerText()).toMatch(/^agrees with the figure in all [\d,]+ values$/);
  }
  const text = page.locator('[data-figure="stake-deciles"] .sql textarea').first();
  await text.fill((await text.inputValue()).replace("10 AS groups", "5 AS groups"));
  await page.locator('[data-figure="stake-deciles"] .sql button.run').click();
  await page.locator('[data-figure="stake-deciles"] .verdict', {hasText: "your query differs"}).waitFor();
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

it("downloads what the table shows, and the drawing with its points", async () => {
  const {page, close} = await site.openPage("stake");
  const save = async (id: string, kind: string) => {
    const waiting = page.waitForEvent("download");
    await page.locator(`[data-figure="${id}"] .actions button`, {hasText: kind}).click();
    const stream = await (await waiting).createReadStream();
    return Buffer.concat(await stream.toArray()).toString("utf8");
  };
  const [head, ...lines] = (await save("stake-deciles", "CSV")).trim().split("\n");
  const shown = (await readFigure(page, "stake-deciles")).rows;
  const columns = head.split(",");
  expect(lines).toHaveLength(shown.length);
  lines.forEach((line, i) => {
    const cells = line.split(",");
    for (const name of Object.keys(shown[i])) expect(cells[columns.indexOf(name)]).toBe(shown[i][name]);
  });
  const drawing = await save("stake-scatter", "SVG");
  expect(drawing).toMatch(/^<svg[^]*<image[^>]*href="data:image\/png;base64,[^]*<\/svg>$/);
  expect(drawing).not.toContain("var(--");
  await close();
});
