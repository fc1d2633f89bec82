// @vitest-environment jsdom
import {expect, test} from "vitest";
import {presetSwitch} from "../../../src/components/page/preset-switch.js";

const open = (search: string) => presetSwitch({place: {search, pathname: "/stake-events"}});
const links = (node: Element) => [...node.querySelectorAll("a")].map((a) => a.getAttribute("href"));
const on = (node: Element) => [...node.querySelectorAll("[aria-current=true]")].map((a) => a.textContent.trim());

test("each set of choices has its link, our own one without a preset", () => {
  expect(links(open(""))).toEqual(["/stake-events", "/stake-events?preset=article", "/stake-events?preset=strict"]);
});

test("the one that the address names is on, our own where it names none or one that does not exist", () => {
  expect(on(open("?preset=defensible&base=3"))).toEqual(["Strict"]);
  expect(on(open(""))).toEqual(["Our own"]);
  expect(on(open("?preset=book"))).toEqual(["Our own"]);
  expect(open("?preset=article").textContent).toContain("pooled ranks, any base");
});

test("an address that names a set of choices as it was called before still works", () => {
  expect(on(open("?preset=defensible"))).toEqual(["Strict"]);
});
