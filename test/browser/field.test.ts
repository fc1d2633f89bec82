/** The pages on the field: at every setting of every input each figure lists what the command under it prints. */
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Page} from "playwright-core";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {parameters} from "../../src/components/base/settings/parameters.js";
import {viewParameters} from "../../src/components/base/settings/view.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput} from "./figures.js";
import {openFolds, openSite, settled} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows, settingsToTry} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

/** Each with how its answer begins. */
const pages: [page: string, answer: RegExp][] = [
  ["concentration", /^The ten largest accounts hold /],
  ["leaderboard", /^“.+” leads by mean MMC/],
  ["participation", /^[\d,]+ models hold a stake in the newest round; /],
  ["trends", /^Since round \d+, the median of MMC went from /],
  ["convergence", /^In rounds |^Unclear/],
  ["persistence", /^(Yes|No|Unclear|All rounds)/],
  ["diversification", /^Models of the same account correlate by /]
];
const drawing = new Set<string>(viewParameters.map(({name}) => name));
/** So many rows a figure lists at most. */
const most = 500;

/** The table and the settings of `npx crowding table NAME --groups 5 --rounds '1:2'`. */
function readCommand(command: string): {table: TableName; texts: Record<string, string>} {
  const [, name, rest] = /^npx crowding table (\S+)(.*)$/.exec(command)!;
  const options = [...rest.matchAll(/ --(\S+) (?:'([^']*)'|(\S+))/g)];
  return {table: name as TableName, texts: Object.fromEntries(options.map((o) => [o[1], o[2] ?? o[3]]))};
}

const figuresOf = (page: Page) =>
  page.locator("[data-figure]").evaluateAll((all) => all.map((figure) => (figure as HTMLElement).dataset.figure!));
const inputsOf = (page: Page) =>
  page.locator(".inputs [data-parameter]").evaluateAll((all) => all.map((one) => one.dataset.parameter!));

/** The first rows of a command's table; several figures have one table, and many settings leave one as it is. */
function printedBy(command: string): object[] {
  const {table, texts} = readCommand(command);
  const rows =
    printed.get(command) ?? tables[table](panel, readSettings(texts, {table})).table.objects().slice(0, most);
  printed.set(command, rows);
  return rows;
}
const printed = new Map<string, object[]>();

/** Holds each figure to the table that its command names; returns the number of cells. */
async function expectTables(page: Page, where: string): Promise<number> {
  let compared = 0;
  await expectWords(page, where);
  for (const id of await figuresOf(page)) {
    const {command, rows} = await readFigure(page, id);
    compared += expectSameRows(rows, printedBy(command), `${where}, ${id}`);
  }
  return compared;
}

/** Each figure has a title and a text in place of the picture, of what is known. */
async function expectWords(page: Page, where: string): Promise<void> {
  for (const words of await page.locator("[data-figure]").evaluateAll((all) =>
    all.map((figure) => ({
      title: figure.querySelector(".figure-title")!.textContent,
      alt: figure.querySelector('[role="img"]')?.getAttribute("aria-label") ?? ""
    }))
  )) {
    expect(words.title.length, where).toBeGreaterThan(10);
    expect(`${words.title} ${words.alt}`, where).not.toMatch(/NaN|undefined|null|Infinity/);
  }
}

test.each(pages)(
  "%s",
  async (path, answer) => {
    const {page, faults, close} = await site.openPage(path);
    await openFolds(page);
    await settled(page);
    expect(await page.locator("main .answer").first().innerText()).toMatch(answer);
    let compared = await expectTables(page, "defaults");
    const names = await inputsOf(page);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const parameter = [...parameters, ...viewParameters].find((p) => p.name === name)!;
      const {table} = readCommand((await readFigure(page, (await figuresOf(page))[0])).command);
      for (const text of settingsToTry(parameter, {table, panel})) {
        await setInput(page, name, text);
        const where = `${name} = ${text}`;
        // what only draws leaves the tables as they are
        if (drawing.has(name)) await expectWords(page, where);
        else compared += await expectTables(page, where);
      }
      await page.locator(".inputs .reset").click();
    }
    expect(compared).toBeGreaterThan(500);
    expect(await faults()).toEqual([]);
    await close();
  },
  300_000
);
