/** Tables share what they remember of a panel: it must not matter which settings were asked for before. */
import {expect, test} from "vitest";
import {readsRows, tableNames} from "../../../src/components/base/catalogue/index.js";
import type {TableName} from "../../../src/components/base/catalogue/index.js";
import type {Parameter} from "../../../src/components/base/settings/parameters.js";
import {defaultText, parametersOf, readSettings} from "../../../src/components/base/settings/settings.js";
import {tables} from "../../../src/components/tables/index.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const rows = world({seed: 3, models: 20, accounts: 9});
/** So that a small world has events. */
const common: Record<string, string> = {rounds: "all", ratio: "1.5", base: "0", before: "6", after: "6", groups: "3"};

/** Another value than the common one, where there is one. */
function another(p: Parameter, table: TableName): string[] {
  const value = common[p.name] ?? defaultText(p, table);
  if (p.kind === "rounds") return ["8:30"];
  if (p.kind === "choice") return p.choices.filter((choice) => choice !== value).slice(0, 1);
  if (p.kind === "number") return [String(Number(value) + p.step <= p.max ? Number(value) + p.step : p.min)];
  return [];
}

const textsOf = (table: TableName) =>
  Object.fromEntries(parametersOf(table).flatMap(({name}) => (name in common ? [[name, common[name]]] : [])));

test.each(tableNames.filter(readsRows))(
  "%s at other settings, each in turn, is what a panel of its own gives",
  (name) => {
    const panel = panelOf(rows);
    const at = (texts: Record<string, string>, of = panel) =>
      JSON.stringify(writeTable(tables[name](of, readSettings(texts, {table: name}))));
    const texts = textsOf(name);
    const first = at(texts);
    for (const p of parametersOf(name))
      for (const value of another(p, name)) {
        const moved = {...texts, [p.name]: value};
        expect(at(moved), `${p.name} = ${value}`).toBe(at(moved, panelOf(rows)));
        expect(at(texts), `back from ${p.name} = ${value}`).toBe(first);
      }
  },
  60000
);

test("a table says the settings that it was asked for, not those of one that it remembers", () => {
  const panel = panelOf(rows);
  for (const name of tableNames.filter(readsRows)) {
    const settings = readSettings(textsOf(name), {table: name});
    tables[name](panel, {...settings});
    const asked = {...settings, outcome: "corr"} as const;
    expect(tables[name](panel, asked).settings, name).toEqual(asked);
  }
});
