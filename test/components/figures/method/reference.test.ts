// @vitest-environment jsdom
import {beforeEach, expect, test, vi, afterEach} from "vitest";
import {entryOf, tableNames} from "../../../../src/components/base/catalogue/index.js";
import {columnHead, columnText} from "../../../../src/components/base/catalogue/words.js";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {presets} from "../../../../src/components/base/settings/presets.js";
import {tablesTaking} from "../../../../src/components/base/settings/settings.js";
import {viewParameters} from "../../../../src/components/base/settings/view.js";
import {referenceTable} from "../../../../src/components/figures/method/reference.js";
import {foundRows, referenceRows} from "../../../../src/components/figures/method/reference-rows.js";
import {allowed, defaults} from "../../../../src/components/figures/method/tables.js";

const rows = referenceRows();
const byId = new Map(rows.map((row) => [row.id, row]));

test("every row has an anchor of its own", () => {
  expect(byId.size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(300);
});

test("every parameter is in it, with what it does, its default, its range and the tables that take it", () => {
  const all = [...parameters, ...viewParameters];
  expect(rows.filter(({kind}) => kind === "parameter").map(({name}) => name)).toEqual(all.map(({name}) => name));
  for (const p of all) {
    const {meaning, values, of} = byId.get(`parameter-${p.name}`)!;
    expect(meaning).toContain(p.about);
    expect(values).toBe(`${allowed(p)}; default ${defaults(p)}`);
    for (const table of "draws" in p ? [p.draws] : tablesTaking(p.name)) expect(of).toContain(table);
  }
});

test("every column of every table is in it, as the command line prints it", () => {
  const expected = tableNames.flatMap((table) =>
    Object.entries(entryOf(table).columns).map(([name, c]) => [table, columnHead(name, c), columnText(c), c.unit ?? ""])
  );
  const columns = rows.filter(({kind}) => kind === "column");
  const made = columns.map(({of, name, meaning, values}) => [of, name, meaning, values]);
  expect(made.map(String).sort()).toEqual(expected.map(String).sort());
  for (const table of tableNames) expect(byId.get(`table-${table}`)!.meaning).toBe(entryOf(table).about);
});

test("each preset lists all that it sets", () => {
  expect(presets.map(({name}) => byId.get(`preset-${name}`)!.values)).toEqual([
    "sets ranking to pooled, recent to 30000, base to 0, events to all and adjust to none",
    "sets base to 10, persistence to 10 and cool-off to 20"
  ]);
});

test("rows are found by every word, in any case and any column, and by their kind", () => {
  const found = foundRows(rows, {find: "PENALTY mmc_mean", kind: "column"});
  expect(found.map(({id}) => id)).toContain("column-penalty-mmc_mean");
  expect(found.every(({kind}) => kind === "column")).toBe(true);
  expect(foundRows(rows, {find: "  ", kind: "all"})).toHaveLength(rows.length);
  expect(foundRows(rows, {find: "no such word", kind: "all"})).toEqual([]);
});

const place = (search: string) => ({search, pathname: "/reference.html", hash: ""}) as Location;
const shown = (table: Element) => [...table.querySelectorAll<HTMLElement>("tbody tr:not([hidden])")].map(({id}) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the table shows what is typed and chosen, says how much that is, and writes it into the address", () => {
  const replaced = vi.spyOn(history, "replaceState").mockImplementation(() => {});
  const table = referenceTable({place: place("?preset=strict&kind=parameter")});
  expect(shown(table)).toHaveLength(parameters.length + viewParameters.length);
  const input = table.querySelector("input")!;
  input.value = "groups";
  input.dispatchEvent(new Event("input"));
  expect(shown(table)).toContain("parameter-groups");
  expect(table.querySelector("output")!.textContent).toBe(`${shown(table).length} of ${rows.length}`);
  vi.advanceTimersByTime(200);
  expect(replaced.mock.lastCall![2]).toBe("/reference.html?preset=strict&kind=parameter&find=groups");
});

test("a click on a head sorts by its column, a second one the other way", () => {
  const table = referenceTable({place: place("?kind=table")});
  const head = [...table.querySelectorAll("thead th")].find((th) => th.textContent === "Name")!;
  const names = () => shown(table).map((id) => byId.get(id)!.name);
  for (const way of ["ascending", "descending"]) {
    head.querySelector("button")!.click();
    expect(head.getAttribute("aria-sort")).toBe(way);
    const sorted = [...tableNames].sort();
    expect(names()).toEqual(way === "ascending" ? sorted : sorted.reverse());
  }
});
