// @vitest-environment jsdom
import {afterEach, expect, test, vi} from "vitest";
import {numberControl} from "../../../src/components/page/number-control.js";
import {track} from "../../../src/components/page/track.js";
import type {TrackOptions} from "../../../src/components/page/track.js";
import {windowControl} from "../../../src/components/page/window-control.js";
import {parameterNamed} from "../../../src/components/base/settings/settings.js";
import type {NumberParameter} from "../../../src/components/base/settings/parameters.js";

afterEach(() => void vi.restoreAllMocks());

const box = {left: 100, width: 100} as DOMRect;

/** A press at so many pixels of the track, 100 wide, and a way from there. */
function drag(element: HTMLElement, ...places: number[]): void {
  vi.spyOn(element, "getBoundingClientRect").mockReturnValue(box);
  element.setPointerCapture = () => {};
  places.forEach((place, i) =>
    element.dispatchEvent(new MouseEvent(i ? "pointermove" : "pointerdown", {clientX: 100 + place, bubbles: true}))
  );
  element.dispatchEvent(new Event("lostpointercapture"));
}

function open(options: TrackOptions, at: [number, number]) {
  const moved = vi.fn();
  const {element, show} = track(options, moved);
  show(at);
  return {element, ends: () => moved.mock.calls.map(([ends]) => ends as [number, number])};
}

test("a drag moves the nearer end, and tells each new place once", () => {
  const {element, ends} = open({from: 0, to: 100}, [20, 80]);
  drag(element, 30, 40, 40, 45);
  expect(ends()).toEqual([
    [30, 80],
    [40, 80],
    [45, 80]
  ]);
  drag(element, 70);
  expect(ends().at(-1)).toEqual([45, 70]);
});

test("no end passes the other, or the track", () => {
  const {element, ends} = open({from: 0, to: 100}, [20, 60]);
  drag(element, 30, 90);
  expect(ends().at(-1)).toEqual([60, 60]);
  // both at one place: the one on the side of the pointer
  drag(element, 95, 300);
  expect(ends().at(-1)).toEqual([60, 100]);
  drag(element, 10, -300);
  expect(ends().at(-1)).toEqual([0, 100]);
});

test("after the pointer is gone its moves mean nothing", () => {
  const {element, ends} = open({from: 0, to: 100}, [20, 60]);
  drag(element, 30);
  element.dispatchEvent(new MouseEvent("pointermove", {clientX: 190}));
  expect(ends()).toEqual([[30, 60]]);
});

test("the sides of a window are moved apart by its ends, within what each allows", () => {
  const [before, after] = ["before", "after"].map((name) => {
    const parameter = parameterNamed(name) as NumberParameter;
    return {parameter, control: numberControl(parameter, "20", {slider: false})};
  });
  const element = windowControl(before, after);
  const heard = vi.fn();
  element.addEventListener("input", (event) => heard((event.target as HTMLElement).dataset.parameter));
  const line = element.querySelector<HTMLElement>(".track")!;
  const texts = () => [before.control.text(), after.control.text()];
  // from 60 rounds before to 60 after on 100 pixels
  drag(line, 25);
  expect([texts(), heard.mock.calls]).toEqual([["30", "20"], [["before"]]]);
  drag(line, 75, 51);
  expect(texts()).toEqual(["30", "4"]);
  expect(line.style.getPropertyValue("--low")).toBe("25%");
  before.control.set("60");
  expect(line.style.getPropertyValue("--low")).toBe("0%");
});
