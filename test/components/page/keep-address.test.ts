// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {keepAddress} from "../../../src/components/page/keep-address.js";

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
  keepAddress(place, one, (search) => `${search}&b=old`);
  keepAddress(place, two, (search) => `${search}&c=3`);
  keepAddress(place, one, (search) => `${search}&b=2`);
  vi.runAllTimers();
  expect(written.mock.calls).toEqual([["/page?a=1&b=2&c=3#here"]]);
});

test("what was written is not written again with the next change", () => {
  keepAddress(place, {}, (search) => `${search}&b=2`);
  vi.runAllTimers();
  keepAddress(place, {}, (search) => `${search}&c=3`);
  vi.runAllTimers();
  expect(written.mock.calls).toEqual([["/page?a=1&b=2#here"], ["/page?a=1&c=3#here"]]);
});
