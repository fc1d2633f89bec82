import {expect} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import type {Parameter} from "../../src/components/base/settings/parameters.js";
import {defaultText} from "../../src/components/base/settings/settings.js";

/** Texts of a parameter: its default, two others, and its ends. */
export function settingsToTry(p: Parameter, {table, panel}: {table: TableName; panel: Panel}): string[] {
  const value = defaultText(p, table);
  if (p.kind === "choice") return [...new Set([value, ...p.choices])];
  if (p.kind === "rounds") {
    const numbers = panel.rounds.map((r) => r.round);
    const [first, last] = [numbers[0], numbers[numbers.length - 1]];
    const day = panel.rounds[Math.floor(numbers.length / 2)].opens.slice(0, 10);
    return [value, "all", `${last - 12}:${last}`, `${day}:`, `${first}:${first + 1}`];
  }
  if (p.kind === "text") return [value, panel.models.name[0]];
  const [low, high] = p.slider ?? [p.min, p.max];
  const between = (share: number) =>
    String(p.whole ? Math.round(low + (high - low) * share) : Number((low + (high - low) * share).toFixed(1)));
  return [...new Set([value, between(0.3), between(0.6), String(low), String(high)])];
}

/** The shown cells are the expected rows: numbers to 1e-9, null as empty; returns the number of cells compared. */
export function expectSameRows(shown: Record<string, string>[], expected: object[], where: string): number {
  expect(shown.length, where).toBe(expected.length);
  let compared = 0;
  shown.forEach((row, i) => {
    for (const [name, text] of Object.entries(row)) {
      const value = (expected[i] as Record<string, unknown>)[name];
      ++compared;
      if (typeof value === "number") {
        const close = Math.abs(Number(text) - value) <= 1e-9 * Math.max(1, Math.abs(value));
        expect(close && text !== "", `${where}, row ${i + 1}, ${name}: shown ${text}, expected ${value}`).toBe(true);
      } else
        expect(text, `${where}, row ${i + 1}, ${name}`).toBe(
          value === null || value === undefined ? "" : String(value)
        );
    }
  });
  return compared;
}
