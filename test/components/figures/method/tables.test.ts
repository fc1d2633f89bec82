// @vitest-environment jsdom
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {rules} from "../../../../src/components/base/rounds/regimes.js";
import {allowed, defaults, ruleLists} from "../../../../src/components/figures/method/tables.js";

const rulesPage = readFileSync(join(import.meta.dirname, "../../../../src/rules.md"), "utf8");
const textOf = (node: Element | null) => node!.textContent.replace(/\s+/g, " ").trim();

test("defaults and ranges in words", () => {
  const named = (name: string) => parameters.find((p) => p.name === name)!;
  expect([allowed(named("groups")), defaults(named("groups"))]).toEqual(["2 to 50, whole", "10; 5 in transitions"]);
  expect([allowed(named("base")), defaults(named("base"))]).toEqual(["at least 0 NMR", "1 NMR"]);
  expect(allowed(named("ranking"))).toBe("within or pooled");
  expect(defaults(named("days"))).toBe(
    "all; weekday in events, event-path, event-summary, event-parts, event-tests, event-placebo, event-fan, event-attrition, event-specifications, event-mechanics, event-dose, event-allowance, model-events"
  );
  expect(defaults(named("rounds"))).toBe(
    "newest; all in trend, trend-slope, meta-model, drift-parts, concentration, largest-stakes, lorenz, without-one, stake-weighting, participation, break-even, yearly-return, survivors, persistence, transitions, halves, account-likeness, diversification, leaderboard, turnover, entries, payouts, truth"
  );
});

test("every rule is on the page, with its source", () => {
  expect(rulesPage).toContain("page.rules()");
  const list = ruleLists();
  expect(list.querySelectorAll("dl > div")).toHaveLength(rules.length);
  for (const {kind, round, about, source} of rules) {
    const text = textOf(list.querySelector(`#rule-${kind}-${round}`));
    expect(text).toContain(`From round ${round}`);
    expect(text).toContain(about.slice(1));
    expect(text).toContain(source);
  }
});

test("other pages link to anchors that the pages on the method have", () => {
  const folder = join(import.meta.dirname, "../../../../src");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const links = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => [...read(name).matchAll(/\]\(\.\/(method|inference|rules|reference)#([\w-]+)\)/g)]);
  expect(links.length).toBeGreaterThan(2);
  for (const [, page, anchor] of links) {
    const headings = [...read(`${page}.md`).matchAll(/^#{2,3} (.+)$/gm)].map((m) =>
      m[1].toLowerCase().replace(/[^a-z]+/g, "-")
    );
    expect(headings, `${page}#${anchor}`).toContain(anchor);
  }
});
