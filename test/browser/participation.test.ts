import {afterAll, beforeAll, expect, it} from "vitest";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, readMarks, setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const figures: Record<string, TableName> = {
  stakers: "participation",
  paid: "participation",
  "break-even": "break-even",
  years: "yearly-return",
  survivors: "survivors"
};

it("answers its question, and lists what the command line prints at every setting of its inputs", async () => {
  const {page, faults, close} = await site.openPage("participation");
  expect(await page.locator(".answer").first().innerText()).toMatch(
    /^[\d,]+ models hold a stake in the newest round; /
  );
  const last = panel.rounds[panel.rounds.length - 1].round;
  const tried = [
    {},
    {days: "saturday"},
    {rounds: `${last - 60}:${last}`},
    {rounds: "newest"}
  ] as const satisfies Record<string, string>[];
  let compared = 0;
  for (const texts of tried) {
    for (const [name, text] of Object.entries(texts)) await setInput(page, name, text);
    for (const [id, table] of Object.entries(figures)) {
      const shown = await readFigure(page, id);
      const expected = tables[table](panel, readSettings(texts, {table}));
      compared += expectSameRows(shown.rows, expected.table.objects(), `${id} ${JSON.stringify(texts)}`);
    }
    await page.locator(".inputs .reset").click();
  }
  expect(compared).toBeGreaterThan(1000);
  expect(await faults()).toEqual([]);
  await close();
});

it("draws a dot for each percentile to beat, at its share", async () => {
  const {page, close} = await site.openPage("participation");
  const {rows} = await readFigure(page, "break-even");
  const dots = await readMarks(page, "break-even", {mark: "circle", x: "cx", y: "cy"});
  expect(dots.length).toBeGreaterThanOrEqual(rows.filter((row) => row.stake_group === "all").length);
  const shares = rows.map((row) => Number(row.break_even));
  for (const dot of dots) expect(Math.min(...shares.map((share) => Math.abs(share - dot.x)))).toBeLessThan(1e-6);
  await close();
});
