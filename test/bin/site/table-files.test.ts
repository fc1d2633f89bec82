import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {afterEach, beforeEach, expect, test} from "vitest";
import {writeTableFiles} from "../../../src/bin/site/table-files.js";
import {columnNames} from "../../../src/components/base/catalogue/names.js";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {penalty} from "../../../src/components/tables/penalty/penalty.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const made = writeTable(penalty(panelOf(world({seed: 3, models: 130, accounts: 40})), defaultSettings("penalty")));
const meta = {source: "simulate", simulated: true, seed: 3, asOf: {round: 40, time: "2021-05-05"}, hash: "abc"};
let site: string;

/** A built site with one table, whose intervals hold or were never held to a truth. */
function built(reliability: object): void {
  mkdirSync(join(site, "_file/data/tables"), {recursive: true});
  writeFileSync(join(site, "_file/data/meta.0a.json"), JSON.stringify({...meta, reliability}));
  writeFileSync(join(site, "_file/data/tables/penalty.1b.json"), JSON.stringify(made));
  writeFileSync(join(site, "_file/data/tables/penalty-ends.2c.json"), "[]");
  writeTableFiles(site);
}

const read = (name: string) => readFileSync(join(site, "data/tables", name), "utf8");

beforeEach(() => void (site = mkdtempSync(join(tmpdir(), "crowding-site-"))));
afterEach(() => rmSync(site, {recursive: true, force: true}));

test("the rows of a table stand at an address without a hash, at full precision, in the columns of its declaration", () => {
  built({});
  const rows = csvParse(read("penalty.csv"));
  expect(rows.columns).toEqual(columnNames("penalty"));
  expect(rows.map((row) => Number(row.mmc_mean))).toEqual(made.columns.mmc_mean);
  expect(rows).toHaveLength(10);
});

const hidden = "cwmm_mean_low";

test("intervals that pages hide are not given away by the file", () => {
  built({});
  expect(made.columns[hidden].some((value) => value !== null)).toBe(true);
  expect(csvParse(read("penalty.csv")).every((row) => row[hidden] === "")).toBe(true);
});

test("beside it every column is described, and where the rows come from is said", () => {
  built({});
  const told = JSON.parse(read("penalty.json")) as {
    columns: {name: string; about: string}[];
    data: object;
    command: string;
  };
  expect(told.columns.map(({name}) => name)).toEqual(columnNames("penalty"));
  expect(told.columns.every(({about}) => about.length > 10)).toBe(true);
  expect(told.data).toEqual({...meta, snapshot: "abc", hash: undefined});
  expect(told.command).toBe("npx crowding table penalty");
});

test("what is no table of the command line gets no such file", () => {
  built({});
  expect(existsSync(join(site, "data/tables/penalty-ends.csv"))).toBe(false);
});
