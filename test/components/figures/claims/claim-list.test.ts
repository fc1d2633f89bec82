// @vitest-environment jsdom
import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {claimList} from "../../../../src/components/figures/claims/claim-list.js";
import {claims} from "../../../../src/components/tables/claims/claims.js";
import {crowd} from "../../../support/claims.js";
import {panelOf} from "../../../support/panel.js";

const list = claimList(claims(panelOf(crowd({first: 960})), readSettings({}, {table: "claims"})));
const entry = (id: string) => list.querySelector(`#claim-${id}`)!;
const named = (id: string, name: string) =>
  [...entry(id).querySelectorAll("dl > div")].filter((term) => term.querySelector("dt")!.textContent === name);

test("a fact that claims share is told once, with its direction; the others lead to where it is told", () => {
  expect(entry("top-decile-mean").textContent).toContain("Direction: supported");
  expect(named("top-decile-mean", "Direction")).toHaveLength(1);
  for (const id of ["top-decile-median", "bottom-decile-mean", "small-high"]) {
    expect(entry(id).textContent, id).not.toContain("Direction");
    expect(entry(id).textContent, id).toContain("Size: ");
    expect(named(id, "Behind it")[0].querySelector("a")!.getAttribute("href")).toBe("#claim-top-decile-mean");
  }
});

test("a claim that is a fact of its own tells its direction itself", () => {
  for (const id of ["own-part", "turnover", "gap-widens"]) {
    expect(entry(id).textContent, id).toContain("Direction: ");
    expect(entry(id).querySelector("a[href^='#']"), id).toBeNull();
  }
});
