// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {rules} from "../../../../src/components/base/rounds/regimes.js";
import {tablesTaking} from "../../../../src/components/base/settings/settings.js";
import {viewParameters} from "../../../../src/components/base/settings/view.js";
import {
  allowed,
  defaults,
  parameterList,
  presetList,
  ruleLists
} from "../../../../src/components/figures/method/tables.js";

const page = readFileSync(join(import.meta.dirname, "../../../../src/method.md"), "utf8");
const textOf = (node: Element | null) => node!.textContent.replace(/\s+/g, " ").trim();

test("every parameter is on the page, with what it does, its default and its range", () => {
  expect(page).toContain("page.parameters()");
  expect(page).toContain("page.viewParameters()");
  const all = [...parameters, ...viewParameters];
  const lists = [parameterList(), parameterList(viewParameters)];
  expect(all.length).toBeGreaterThan(15);
  expect(lists.flatMap((list) => [...list.children]).map((entry) => entry.id)).toEqual(
    all.map((p) => `parameter-${p.name}`)
  );
  for (const [i, entry] of lists.flatMap((list) => [...list.children]).entries()) {
    const text = textOf(entry);
    expect(text).toContain(all[i].about.slice(1));
    expect(text).toContain(`Default ${defaults(all[i])}`);
    expect(text).toContain(`Allowed: ${allowed(all[i])}`);
    for (const table of tablesTaking(all[i].name)) expect(text).toContain(table);
  }
});

test("defaults and ranges in words", () => {
  const named = (name: string) => parameters.find((p) => p.name === name)!;
  expect([allowed(named("groups")), defaults(named("groups"))]).toEqual(["2 to 50, whole", "10"]);
  expect([allowed(named("base")), defaults(named("base"))]).toEqual(["at least 0 NMR", "1 NMR"]);
  expect(allowed(named("ranking"))).toBe("within or pooled");
  expect(defaults(named("days"))).toBe(
    "all; weekday in events, event-path, event-summary, event-parts, event-tests, event-placebo, event-fan, event-attrition, event-specifications, event-mechanics, event-dose, event-allowance"
  );
  expect(defaults(named("rounds"))).toBe("newest; all in trend, trend-slope, meta-model, drift-parts, payouts, truth");
});

test("every rule is on the page, with its source", () => {
  expect(page).toContain("page.rules()");
  const list = ruleLists();
  expect(list.querySelectorAll("dl > div")).toHaveLength(rules.length);
  for (const {kind, round, about, source} of rules) {
    const text = textOf(list.querySelector(`#rule-${kind}-${round}`));
    expect(text).toContain(`From round ${round}`);
    expect(text).toContain(about.slice(1));
    expect(text).toContain(source);
  }
});

test("each preset lists all that it sets", () => {
  expect([...presetList().querySelectorAll("p")].map(textOf)).toEqual([
    "?preset=article sets ranking to pooled, recent to 30000, base to 0, events to all and adjust to none.",
    "?preset=strict sets base to 10, persistence to 10 and cool-off to 20."
  ]);
});

test("other pages link to anchors that the page has", () => {
  const headings = [...page.matchAll(/^#{2,3} (.+)$/gm)].map((m) => m[1].toLowerCase().replace(/[^a-z]+/g, "-"));
  for (const id of [
    "which-rows-enter",
    "quantile-groups",
    "stake-events",
    "adjustment",
    "regimes",
    "parameters",
    "rules"
  ])
    expect(headings).toContain(id);
});
