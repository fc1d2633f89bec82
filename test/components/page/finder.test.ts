// @vitest-environment jsdom
import {expect, test} from "vitest";
import {finder, found} from "../../../src/components/page/finder.js";
import type {Named} from "../../../src/components/page/model-names.js";
import {namesOf} from "../../../src/components/page/model-names.js";

const names = {models: ["alpha", "alpine", "beta", "<img src=x>"], accounts: ["alps"]};
const settle = () => new Promise((done) => setTimeout(done, 5));

function open() {
  const chosen: Named[] = [];
  let asked = 0;
  const element = finder({
    names: async () => {
      ++asked;
      return names;
    },
    onChoose: (named) => void chosen.push(named)
  });
  document.body.replaceChildren(element);
  const input = element.querySelector("input")!;
  const type = async (text: string) => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    await settle();
  };
  const press = async (key: string) => {
    input.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    await settle();
  };
  const options = () =>
    [...element.querySelectorAll("[role=option]")].map((o) => o.textContent.trim().replace(/\s+/g, " "));
  return {element, input, type, press, options, chosen, asked: () => asked};
}

test("models come first, then accounts that match; names are each once and sorted", () => {
  expect(found(names, "al")).toEqual([
    {kind: "model", name: "alpha"},
    {kind: "model", name: "alpine"},
    {kind: "account", name: "alps"}
  ]);
  expect(namesOf({name: ["b", "a", "a"], account: [null, "x", "x"]})).toEqual({models: ["a", "b"], accounts: ["x"]});
});

test("names are fetched when the field is entered, and once", async () => {
  const {type, asked, input, options} = open();
  expect(asked()).toBe(0);
  input.focus();
  await settle();
  await type("al");
  await type("alp");
  expect(asked()).toBe(1);
  expect(options()).toEqual(["alpha", "alpine", "alps account"]);
});

test("arrows mark, Enter chooses, Escape closes; without a mark Enter takes the very name, else the first", async () => {
  const {type, press, input, chosen, element} = open();
  await type("al");
  await press("ArrowDown");
  await press("ArrowDown");
  expect(input.getAttribute("aria-activedescendant")).toBe(element.querySelectorAll("[role=option]")[1].id);
  await press("Enter");
  await type("al");
  await press("ArrowUp");
  await press("Enter");
  await type("beta");
  await press("Enter");
  expect(chosen).toEqual([
    {kind: "model", name: "alpine"},
    {kind: "account", name: "alps"},
    {kind: "model", name: "beta"}
  ]);
  await type("al");
  expect(input.getAttribute("aria-expanded")).toBe("true");
  await press("Escape");
  expect(input.getAttribute("aria-expanded")).toBe("false");
});

test("a name that is not there is said and chooses nothing; a hostile one is text", async () => {
  const {type, press, element, chosen} = open();
  await type("nobody");
  await press("Enter");
  expect(element.querySelector("[role=status]")!.textContent).toBe("no model or account has this name");
  expect(chosen).toEqual([]);
  await type("<img");
  expect(element.querySelector("img")).toBeNull();
  element.querySelector("[role=option]")!.dispatchEvent(new Event("pointerdown", {cancelable: true}));
  expect(chosen).toEqual([{kind: "model", name: "<img src=x>"}]);
});
