import {describe, expect, test} from "vitest";
import {helpOf, tableList} from "../../src/bin/table-help.js";
import {entryOf, rooms, tableNames} from "../../src/components/base/catalogue/index.js";
import {parametersOf} from "../../src/components/base/settings/settings.js";

test("the list has a line for every table, under its room", () => {
  const lines = tableList().split("\n");
  for (const room of Object.keys(rooms)) expect(lines).toContain(`${room}:`);
  for (const name of tableNames)
    expect(
      lines.filter((line) => line.trim().startsWith(`${name} `) && line.endsWith(entryOf(name).about))
    ).toHaveLength(1);
});

describe.each(tableNames)("help of %s", (name) => {
  test("says what it is about, and names every parameter and every column with its unit", () => {
    const help = helpOf(name);
    const {about, columns} = entryOf(name);
    expect(help.startsWith(`${about}\n\nusage: crowding table ${name} `)).toBe(true);
    for (const parameter of parametersOf(name)) expect(help).toContain(`\n  --${parameter.name} `);
    for (const [column, {unit, about: said}] of Object.entries(columns)) {
      expect(help).toMatch(new RegExp(`\\n  ${column}(\\b|_low)`));
      expect(help).toContain(`${unit === null ? "" : `, ${unit}`}\n      ${said.slice(0, -1)}`);
    }
  });
});
