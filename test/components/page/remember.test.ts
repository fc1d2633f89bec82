// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {remember} from "../../../src/components/page/remember.js";

const written = vi.fn();
const place = {search: "?a=1", pathname: "/page", hash: "#here"} as Location;

beforeEach(() => {
  vi.useFakeTimers();
  written.mockClear();
  vi.spyOn(history, "replaceState").mockImplementation((_, __, address) => written(address));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("the last change of each input is written, all of them together, once", () => {
  const [one, two] = [{}, {}];
  remember(place, one, (search) => `${search}&b=old`);
  remember(place, two, (search) => `${search}&c=3`);
  remember(place, one, (search) => `${search}&b=2`);
  vi.runAllTimers();
  expect(written.mock.calls).toEqual([["/page?a=1&b=2&c=3#here"]]);
});

test("what was written is not written again with the next change", () => {
  remember(place, {}, (search) => `${search}&b=2`);
  vi.runAllTimers();
  remember(place, {}, (search) => `${search}&c=3`);
  vi.runAllTimers();
  expect(written.mock.calls).toEqual([["/page?a=1&b=2#here"], ["/page?a=1&c=3#here"]]);
});
