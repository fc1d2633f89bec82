// @vitest-environment jsdom
import {expect, test} from "vitest";
import {themes} from "../../../../src/components/base/catalogue/claims.js";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {viewParameterNamed} from "../../../../src/components/base/settings/view.js";
import {claimList} from "../../../../src/components/figures/claims/claim-list.js";
import {claims} from "../../../../src/components/tables/claims/claims.js";
import {crowd} from "../../../support/claims.js";
import {panelOf} from "../../../support/panel.js";

const result = claims(panelOf(crowd({first: 960})), readSettings({}, {table: "claims"}));
const list = claimList(result);
const entry = (id: string) => list.querySelector<HTMLDetailsElement>(`#claim-${id}`)!;
const named = (id: string, name: string) =>
  [...entry(id).querySelectorAll("dl > div")].filter((term) => term.querySelector("dt")!.textContent === name);
const verdict = (id: string, of: string) => entry(id).querySelector(`[data-of="${of}"]`);

test("every claim has one closed line, in at most 50 characters, with its number and its verdicts in words", () => {
  expect([...list.querySelectorAll("details")].map(({id}) => id)).toEqual(ledger.map(({id}) => `claim-${id}`));
  for (const {id, line} of ledger) {
    expect(line.length, id).toBeLessThanOrEqual(50);
    expect(entry(id).open, id).toBe(false);
    expect(entry(id).querySelector("summary")!.textContent, id).toContain(line);
  }
  const cells = [...entry("top-decile-mean").querySelectorAll<HTMLElement>("summary [data-of]")];
  expect(cells.map((cell) => `${cell.dataset.of} ${cell.textContent.replace(/\s+/g, " ").trim()}`)).toEqual([
    "claimed 0.45",
    expect.stringMatching(/^here 0\.\d\d$/),
    "statement ✓ supported",
    expect.stringMatching(/^number . (same|other|unclear)$/)
  ]);
});

test("a fact that claims share is told once, with its mark; the others lead to where it is told", () => {
  expect(verdict("top-decile-mean", "statement")!.querySelector(".mark")).not.toBeNull();
  expect(named("top-decile-mean", "Tested by")).toHaveLength(1);
  for (const id of ["top-decile-median", "bottom-decile-mean", "small-high"]) {
    expect(verdict(id, "statement")!.querySelector(".mark"), id).toBeNull();
    expect(named(id, "Tested by"), id).toHaveLength(0);
    expect(verdict(id, "number"), id).not.toBeNull();
    expect(named(id, "Behind it")[0].querySelector("a")!.getAttribute("href")).toBe("#claim-top-decile-mean");
  }
});

test("a claim that is a fact of its own tells its direction itself", () => {
  for (const id of ["own-part", "turnover", "gap-widens"]) {
    expect(verdict(id, "statement")!.querySelector(".mark"), id).not.toBeNull();
    expect(entry(id).querySelector("a[href^='#']"), id).toBeNull();
  }
});

test("a theme and a verdict leave the lines that have both, and what is open stays open", () => {
  entry("own-part").open = true;
  const shown = () => [...list.querySelectorAll<HTMLElement>("details:not([hidden])")].map(({id}) => id);
  const expected = (theme: string, word: string) =>
    rowsOf(result)
      .filter((row) => [row.theme, "all"].includes(theme) && [row.direction, row.size, "all"].includes(word))
      .map(({claim}) => `claim-${claim}`);
  const counts = new Set<number>();
  for (const theme of ["all", ...themes])
    for (const word of (viewParameterNamed("verdict") as {choices: readonly string[]}).choices) {
      expect(claimList(result, {theme, verdict: word})).toBe(list);
      expect(shown(), `${theme}, ${word}`).toEqual(expected(theme, word));
      counts.add(shown().length);
      expect(list.querySelector<HTMLElement>(".none")!.hidden).toBe(shown().length > 0);
    }
  expect(counts.size).toBeGreaterThan(4);
  claimList(result);
  expect(entry("own-part").open).toBe(true);
});
