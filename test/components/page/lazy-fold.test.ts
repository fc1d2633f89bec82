// @vitest-environment jsdom
import {expect, test} from "vitest";
import {lazyFold} from "../../../src/components/page/lazy-fold.js";

function opened() {
  const body = document.createElement("div");
  let value = 0;
  let filled = 0;
  const fill = () => {
    ++filled;
    body.textContent = String(value);
  };
  const {element, update} = lazyFold("left", "What was left out", {body, fill});
  const toggle = (open: boolean) => {
    element.open = open;
    element.dispatchEvent(new Event("toggle"));
  };
  const set = (next: number) => {
    value = next;
    update();
  };
  return {body, toggle, set, filled: () => filled};
}

test("a closed fold makes nothing, and shows the newest once it opens", () => {
  const {body, toggle, set, filled} = opened();
  set(1);
  set(2);
  expect([body.textContent, filled()]).toEqual(["", 0]);
  toggle(true);
  expect([body.textContent, filled()]).toEqual(["2", 1]);
});

test("an open fold follows each update; to close and open it makes nothing again", () => {
  const {body, toggle, set, filled} = opened();
  toggle(true);
  expect(filled()).toBe(0);
  set(1);
  set(2);
  expect([body.textContent, filled()]).toEqual(["2", 2]);
  toggle(false);
  toggle(true);
  expect(filled()).toBe(2);
});
