// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {mountTheme, onColours} from "../../../src/components/page/theme.js";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({addEventListener() {}}));
  document.body.innerHTML = '<header id="observablehq-header"><nav></nav></header>';
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

const button = () => document.querySelector<HTMLButtonElement>(".theme")!;
const state = () => [
  button().textContent,
  document.documentElement.dataset.theme,
  localStorage.getItem("crowding-theme")
];

test("the button goes through light, dark and the system's theme, and the device remembers the choice", () => {
  mountTheme();
  mountTheme();
  expect(document.querySelectorAll(".theme")).toHaveLength(1);
  expect(state()).toEqual(["Theme: system", undefined, null]);
  button().click();
  expect(state()).toEqual(["Theme: light", "light", "light"]);
  button().click();
  expect(state()).toEqual(["Theme: dark", "dark", "dark"]);
  button().click();
  expect(state()).toEqual(["Theme: system", undefined, null]);
});

test("what is drawn with colours of its own is drawn again after a choice", () => {
  const draw = vi.fn();
  onColours(draw);
  mountTheme();
  button().click();
  expect(draw).toHaveBeenCalledTimes(1);
});
