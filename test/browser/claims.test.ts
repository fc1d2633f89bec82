import {afterAll, beforeAll, expect, test} from "vitest";
import type {RowOf} from "../../src/components/base/catalogue/rows.js";
import {oncePerFact} from "../../src/components/base/claims/counts.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {claims} from "../../src/components/tables/claims/claims.js";
import {withhold} from "../../src/components/tables/result/withheld.js";
import {claimsAnswer, claimsTakeaway, overviewTitle, verdictMarks} from "../../src/components/texts/claims/claims.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readRecord} from "../../src/data/coverage/record.js";
import {reliabilityOf} from "../../src/data/coverage/reliability.js";
import {readFigure, setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** As the command line prints it: without the verdicts whose intervals do not hold. */
async function tableAt(texts: Record<string, string>): Promise<RowOf<"claims">[]> {
  const made = claims(await readPanel(site.snapshot!), readSettings(texts, {table: "claims"}));
  return withhold(made, reliabilityOf(readRecord())).table.objects() as RowOf<"claims">[];
}

test("the ledger shows what the command line prints: a verdict in words for each claim, with a mark", async () => {
  const {page, faults, close} = await site.openPage("claims");
  const expected = await tableAt({});
  const {rows, title, command} = await readFigure(page, "claims");
  expect(expectSameRows(rows, expected, "claims")).toBeGreaterThan(400);
  expect(command).toBe("npx crowding table claims");
  const shown = await page.locator(".ledger details").evaluateAll((all) =>
    all.map((line) => ({
      claim: line.id.replace("claim-", ""),
      words: [...line.querySelectorAll<HTMLElement>("summary [data-verdict]")].map(
        (word) => `${word.textContent.replace(/\s+/g, " ").trim()} (${word.dataset.of})`
      )
    }))
  );
  const tellers = oncePerFact(expected);
  // one claim tells the direction of a fact for all that share it, with the mark
  const mark = (row: RowOf<"claims">) => (tellers.includes(row) ? `${verdictMarks[row.direction!]} ` : "");
  const words = (row: RowOf<"claims">) => [
    ...(row.direction === null ? [] : [`${mark(row)}${row.direction} (statement)`]),
    ...(row.size === null ? [] : [`${verdictMarks[row.size]} ${row.size} (number)`])
  ];
  expect(shown).toEqual(expected.map((row) => ({claim: row.claim, words: words(row)})));
  expect(title).toBe(overviewTitle(expected));
  expect(await page.locator(".answer").innerText()).toBe(claimsAnswer(expected));
  expect(await faults()).toEqual([]);
  await close();
});

test("the lines are filtered by theme and verdict, as the address says, and the closed page stays short", async () => {
  const {page, close} = await site.openPage("claims");
  const expected = await tableAt({});
  const lines = page.locator(".ledger details:not([hidden])");
  expect(await lines.count()).toBe(expected.length);
  expect(await page.locator(".ledger").evaluate((list) => list.getBoundingClientRect().bottom)).toBeLessThan(1100);
  await setInput(page, "verdict", "unclear");
  const unclear = expected.filter(({direction, size}) => [direction, size].includes("unclear"));
  expect(unclear.length).toBeGreaterThan(0);
  await expect.poll(() => lines.count()).toBe(unclear.length);
  await expect.poll(() => page.url()).toMatch(/\?verdict=unclear$/);
  await close();
  const again = await site.openPage("claims?theme=stake&verdict=unclear");
  expect(await again.page.locator(".ledger details:not([hidden])").count()).toBe(
    unclear.filter(({theme}) => theme === "stake").length
  );
  await again.close();
});

test("the first page counts as the ledger and the command line do", async () => {
  const {page, close} = await site.openPage("index");
  await page.getByText(claimsTakeaway(await tableAt({}))).waitFor({timeout: 30_000});
  await close();
});

test("each claim links to a figure that its page has", async () => {
  const {page, close} = await site.openPage("claims");
  const links = await page
    .locator(".ledger details a:not([href^='#'])")
    .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
  expect(links.length).toBeGreaterThan(5);
  await close();
  for (const href of links) {
    const {pathname, search, hash} = new URL(href);
    const opened = await site.openPage(`${pathname.slice(1)}${search}`);
    await opened.page.locator(`[data-figure="${hash.slice(1)}"]`).waitFor({timeout: 30_000});
    expect(await opened.page.locator(".problems").first().innerText(), href).toBe("");
    await opened.close();
  }
}, 120_000);

test("other rounds, other verdicts, by the same code", async () => {
  const {page, faults, close} = await site.openPage("claims");
  await setInput(page, "rounds", "300:380");
  const expected = await tableAt({rounds: "300:380"});
  await page.waitForFunction(
    (command) =>
      document.querySelector('[data-figure="claims"] [data-fold="command"] code')?.textContent === command &&
      !document.querySelector('[data-figure="claims"].stale'),
    "npx crowding table claims --rounds 300:380",
    {timeout: 60_000}
  );
  expect(await page.locator(".answer").innerText()).toBe(claimsAnswer(expected));
  const {rows} = await readFigure(page, "claims");
  expectSameRows(rows, expected, "300:380");
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);
