import {expect, test} from "vitest";
import {facts} from "../../../../src/components/base/claims/facts.js";
import {ledger} from "../../../../src/components/base/claims/ledger.js";

test("every fact lies behind a claim, and has words of its own without full stop", () => {
  const used = new Set(ledger.map(({fact}) => fact));
  for (const [name, {words, about}] of Object.entries(facts)) {
    expect(used, name).toContain(name);
    for (const text of [words, about]) expect(text).not.toMatch(/\.$/);
  }
  expect(new Set(Object.values(facts).map(({words}) => words)).size).toBe(Object.keys(facts).length);
});

test("a claim of a number has a fact behind it, and one in other words names a claim on the same", () => {
  for (const {id, claimed, fact, restates} of ledger) {
    if ("value" in claimed || "low" in claimed) expect(fact, id).toBeDefined();
    if (restates) expect(ledger.find((other) => other.id === restates)?.fact, id).toBe(fact);
  }
});
