// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {parameterNamed} from "../../../src/components/base/settings/settings.js";
import {endsOf, roundsControl, spanOf, textOf} from "../../../src/components/page/rounds-control.js";
import type {Span} from "../../../src/components/page/rounds-control.js";

const span: Span = {first: 168, last: 560, newest: [340, 560]};

test.each<[string, [number, number] | null]>([
  ["all", [168, 560]],
  ["newest", [340, 560]],
  ["last 50", [511, 560]],
  ["last 900", [168, 560]],
  ["500:", [500, 560]],
  [":500", [168, 500]],
  ["100-600", [168, 560]],
  ["600:700", null],
  ["100:167", null],
  // round 170 opened on the 27th of July 2019, the one before a week earlier
  ["2019-07-27:", [170, 560]],
  ["2019-07-28:", [171, 560]],
  [":2019-07-27", [168, 170]],
  [":2019-07-26", [168, 169]],
  ["soon", null]
])("%s means the rounds %j of those at hand", (text, ends) => expect(endsOf(text, span)).toEqual(ends));

test("ends have the first name that means them, else their numbers", () => {
  const names = ["newest", "all", "last 50"];
  expect(textOf([340, 560], names, span)).toBe("newest");
  expect(textOf([168, 560], names, span)).toBe("all");
  expect(textOf([511, 560], names, span)).toBe("last 50");
  expect(textOf([512, 560], names, span)).toBe("512:560");
});

test("the rounds at hand are those of the files; without files there are none", () => {
  const chunk = (from: number, to: number) => ({id: 0, rows: 1, from, to});
  expect(spanOf({chunks: [chunk(168, 300), chunk(301, 560)], newest: [340, 560]})).toEqual(span);
  expect(spanOf({chunks: [], newest: null})).toBeNull();
});

function open(text: string) {
  const control = roundsControl(parameterNamed("rounds"), text, span);
  document.body.replaceChildren(control.element);
  const heard = vi.fn();
  document.body.addEventListener("input", heard, {once: false});
  const input = control.element.querySelector("input")!;
  const type = (next: string, ...events: string[]) => {
    input.value = next;
    for (const name of events) input.dispatchEvent(new Event(name, {bubbles: true}));
  };
  return {control, heard, input, type, dates: () => control.element.querySelector(".field-aside")!.textContent};
}

test("a text takes effect when it is whole, and is kept in the one way", () => {
  const {control, heard, input, type} = open("newest");
  type("500-5", "input");
  expect([heard.mock.calls.length, control.text()]).toEqual([0, "newest"]);
  type("500-520", "input", "change");
  expect([heard.mock.calls.length, control.text(), input.value]).toEqual([1, "500:520", "500:520"]);
  type("all", "input");
  expect([heard.mock.calls.length, control.text()]).toEqual([2, "all"]);
  type("sometime", "input", "change");
  expect([heard.mock.calls.length, control.text()]).toEqual([3, "sometime"]);
});

test("the dates of the ends stand beside the text", () => {
  const {control, dates} = open("last 1");
  const one = dates();
  expect(one).toMatch(/^\d+ \w+ 2023 to \d+ \w+ 2023$/);
  control.set("168:169");
  expect(dates()).toBe("13 July 2019 to 20 July 2019");
});

test("one stop for the keyboard", () => {
  const {control} = open("all");
  const stops = [...control.element.querySelectorAll<HTMLElement>("input, button, [tabindex]")];
  expect(stops.filter(({tabIndex}) => tabIndex >= 0)).toHaveLength(1);
});
