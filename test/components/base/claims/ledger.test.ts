import {expect, test} from "vitest";
import {parameterNamed, readSettings} from "../../../../src/components/base/settings/settings.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";

test("claims have names of their own, words without full stop, and figures with known settings", () => {
  expect(ledger.length).toBeGreaterThan(20);
  expect(new Set(ledger.map(({id}) => id)).size).toBe(ledger.length);
  for (const {words, about, instead, link} of ledger) {
    for (const text of [words, about, instead.about]) expect(text).not.toMatch(/\.$/);
    for (const name of Object.keys(link.texts ?? {})) parameterNamed(name);
    readSettings(link.texts ?? {}, {table: link.page === "stake-events" ? "event-path" : "penalty"});
  }
});

test("every claim of the article is in it", () => {
  const ids = ledger.map(({id}) => id);
  for (const id of ["top-decile-mean", "top-decile-median", "bottom-decile-mean", "bottom-decile-median"])
    expect(ids).toContain(id);
  for (const id of ["large-low", "large-high", "small-low", "small-high", "own-part"]) expect(ids).toContain(id);
  for (const id of ["lowest-mmc", "highest-mmc", "lower-half", "concentrated"]) expect(ids).toContain(id);
  for (const id of ["weighted-then", "weighted-now", "weighted-share", "median-then", "median-now", "gap-widens"])
    expect(ids).toContain(id);
  for (const id of ["mmc-before", "mmc-after", "mmc-drop", "median-drop", "at-once", "settles"])
    expect(ids).toContain(id);
  for (const id of ["accuracy-flat", "mechanical", "proportional", "turnover"]) expect(ids).toContain(id);
});
