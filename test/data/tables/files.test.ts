import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {outcomeNames} from "../../../src/components/base/snapshot/panel.js";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {tables} from "../../../src/components/tables/index.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {contentOf} from "../../../src/data/tables/files.js";
import {namesInPages} from "../../../src/data/tables/named.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const rows = world({seed: 7, models: 30, accounts: 12});
const names = namesInPages(fileURLToPath(new URL("../../../src/", import.meta.url)));

test("every file that a page reads, made after all the others, is the one that a panel of its own gives", () => {
  const panel = panelOf(rows);
  for (const name of [...names, ...names].reverse())
    expect(JSON.stringify(contentOf(name, panel)), name).toBe(JSON.stringify(contentOf(name, panelOf(rows))));
});

test("a file by a table's name holds it at its defaults", () => {
  const panel = panelOf(rows);
  expect(contentOf("penalty", panel)).toEqual(writeTable(tables.penalty(panel, defaultSettings("penalty"))));
});

test("the file of event paths holds one for each outcome", () => {
  const paths = contentOf("event-paths", panelOf(rows)) as {settings: {outcome: string}}[];
  expect(paths.map(({settings}) => settings.outcome)).toEqual([...outcomeNames]);
});

test("a name that is no table is refused, and what is there is said", () => {
  expect(() => contentOf("penalti", panelOf(rows))).toThrow(
    "a file of data/tables must be a table or one of event-paths, penalty-ends, what-if-rounds, got penalti: correct its name in the page"
  );
  expect(() => contentOf("toString", panelOf(rows))).toThrow("got toString");
});
