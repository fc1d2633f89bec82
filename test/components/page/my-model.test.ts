// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import {fillHeader} from "../../../src/components/page/header-field.js";
import {addressOf, choose, chosen, remember, remembered} from "../../../src/components/page/my-model.js";

const place = (search: string, pathname = "/stake.html") => ({search, pathname});
const header = () => document.querySelector("[data-model-field]")!;
const fill = (search = "", pathname?: string) => {
  history.replaceState(null, "", `/${search}`);
  document.body.innerHTML = "<div data-model-field></div>";
  fillHeader({hash: ""}, {place: place(search, pathname)});
  return header();
};

afterEach(() => {
  remember(null);
  history.replaceState(null, "", "/");
  document.body.replaceChildren();
});

test("a model is remembered until it is forgotten; what is no model is none", () => {
  expect(remembered()).toBeNull();
  remember({kind: "account", name: "a"});
  expect(remembered()).toEqual({kind: "account", name: "a"});
  const broken = (text: string) => ({getItem: () => text, setItem: () => {}, removeItem: () => {}});
  expect(['{"kind":"x","name":"a"}', "{", '{"kind":"model"}'].map((text) => remembered(broken(text)))).toEqual([
    null,
    null,
    null
  ]);
  remember(null);
  expect(remembered()).toBeNull();
});

test("its address is of the one page, with the preset", () => {
  expect(addressOf({kind: "model", name: "a&b"}, "?preset=strict&groups=5")).toBe(
    "./my-model.html?model=a%26b&preset=strict"
  );
});

test("the header has the field, and the remembered one as a link that a button forgets", () => {
  expect(fill().querySelector("[role=combobox]")).not.toBeNull();
  expect(header().querySelector("a")).toBeNull();
  remember({kind: "model", name: "<b>"});
  expect(header().querySelector("a")!.textContent).toBe("My model: <b>");
  header().querySelector("button")!.click();
  expect(header().querySelector("a")).toBeNull();
  expect(remembered()).toBeNull();
});

test("the page about a model has a field of its own, and says what is remembered", () => {
  const own = fill("", "/my-model.html");
  expect(own.querySelector("[role=combobox]")).toBeNull();
  expect(own.textContent).toContain("remembered on this device alone");
});

test("whom an address is about comes before what is remembered, and goes from it when it is forgotten", () => {
  remember({kind: "model", name: "a"});
  expect(chosen({search: "?account=b"})).toEqual({kind: "account", name: "b"});
  expect(chosen({search: "?groups=5"})).toEqual({kind: "model", name: "a"});
  history.replaceState(null, "", "/?groups=5&account=b#x");
  choose(null);
  expect([location.search, location.hash, remembered()]).toEqual(["?groups=5", "#x", null]);
  choose({kind: "model", name: "c:d"});
  expect([location.search, remembered()]).toEqual(["?groups=5&model=c:d", {kind: "model", name: "c:d"}]);
});

test("a header that is filled stays as it is, and a page without one is left alone", () => {
  const before = fill().firstElementChild;
  fillHeader({hash: ""}, {place: place("")});
  expect(header().firstElementChild).toBe(before);
  document.body.replaceChildren();
  expect(() => fillHeader({hash: ""}, {place: place("")})).not.toThrow();
});
