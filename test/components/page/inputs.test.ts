// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {settingsInputs} from "../../../src/components/page/inputs.js";
import {viewInput} from "../../../src/components/page/view-inputs.js";

const names = ["events", "adjust", "rounds", "before", "min-scored"];
const written = vi.fn();
const place = (search: string) => ({search, pathname: "/stake-events", hash: "#change"}) as Location;

beforeEach(() => {
  vi.useFakeTimers();
  written.mockClear();
  vi.spyOn(history, "replaceState").mockImplementation((_, __, address) => written(address));
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function change(row: Element, name: string, text: string): void {
  const field = row.querySelector(`[data-parameter=${name}]`) as HTMLElement & {value: string};
  field.value = text;
  field.dispatchEvent(new Event("input", {bubbles: true}));
}

function open(search: string) {
  const row = settingsInputs(names, {table: "event-path", place: place(search)});
  const set = (name: string, text: string) => {
    change(row, name, text);
    vi.runAllTimers();
  };
  const problems = () => row.querySelector(".problems")!.textContent;
  const at = (name: string) => {
    const field = row.querySelector(`[data-parameter=${name}]`)!;
    const invalid = field.querySelector("[aria-invalid=true]");
    const told = field.querySelector(".field-problem")!;
    expect(invalid?.getAttribute("aria-describedby") ?? "").toBe(told.textContent ? told.id : "");
    return told.textContent;
  };
  const reset = () => {
    row.querySelector<HTMLButtonElement>("button.reset")!.click();
    vi.runAllTimers();
  };
  return {row, set, problems, at, reset};
}

test("inputs open at the preset of the address, and at the defaults without one", () => {
  expect(open("?preset=article").row.value).toMatchObject({events: "all", adjust: "none", base: 0});
  expect(open("").row.value).toMatchObject({events: "first", adjust: "others", base: 1});
  expect(open("?preset=article&events=spaced").row.value).toMatchObject({events: "spaced", adjust: "none", base: 0});
});

test("a change keeps the rest of the preset, in the settings and in the address", () => {
  const {row, set} = open("?preset=article");
  set("events", "spaced");
  expect(row.value).toMatchObject({events: "spaced", adjust: "none", base: 0});
  expect(written).toHaveBeenLastCalledWith("/stake-events?preset=article&events=spaced#change");
  set("events", "first");
  expect(row.value).toMatchObject({events: "first", adjust: "none", base: 0});
  expect(written).toHaveBeenLastCalledWith("/stake-events?preset=article&events=first#change");
  set("events", "all");
  expect(written).toHaveBeenLastCalledWith("/stake-events?preset=article#change");
});

test("the same changes without a preset are written without what the defaults say", () => {
  const {set} = open("");
  set("events", "all");
  expect(written).toHaveBeenLastCalledWith("/stake-events?events=all#change");
  set("events", "first");
  expect(written).toHaveBeenLastCalledWith("/stake-events#change");
});

test("reset goes back to the preset, and without one to the defaults", () => {
  const preset = open("?preset=article&events=spaced");
  preset.reset();
  expect(preset.row.value).toMatchObject({events: "all", adjust: "none", base: 0});
  expect(written).toHaveBeenLastCalledWith("/stake-events?preset=article#change");
  const plain = open("?events=spaced");
  plain.reset();
  expect(plain.row.value).toMatchObject({events: "first", adjust: "others", base: 1});
  expect(written).toHaveBeenLastCalledWith("/stake-events#change");
});

test("a preset that does not exist and a setting that the page lacks are told; a preset that exists is not", () => {
  expect(open("?preset=article").problems()).toBe("");
  expect(open("?preset=book&groups=5").problems()).toBe("this page has no setting groups · no preset is named book");
});

test("a view that is not allowed is told at its field, changes neither settings nor address, and nobody hears of it", () => {
  const {row, set, at} = open("");
  const heard = vi.fn();
  row.addEventListener("input", heard);
  set("rounds", "10:20");
  expect([heard.mock.calls.length, written.mock.calls.length]).toEqual([1, 1]);
  set("rounds", "20:10");
  expect(at("rounds")).toBe("rounds must run from the earlier to the later, got 20:10; showing the last view");
  expect(row.value.rounds).toBe("10:20");
  expect([heard.mock.calls.length, written.mock.calls.length]).toEqual([1, 1]);
  set("rounds", "10-30");
  expect([at("rounds"), row.value.rounds]).toEqual(["", "10:30"]);
  set("min-scored", "6");
  set("before", "5");
  expect(at("min-scored")).toContain("min-scored must be at most before and after (here 5), got 6");
  expect([row.value.before, row.value.minScored]).toEqual([20, 6]);
  set("before", "6");
  expect([at("min-scored"), row.value.before]).toEqual(["", 6]);
  set("before", "61");
  expect([at("before"), row.value.before]).toEqual([
    "before must be a whole number from 4 to 60, got 61; showing the last view",
    6
  ]);
});

test("the newest rounds are those of the data, in the settings; the address keeps what was asked", () => {
  const span = {first: 168, last: 560, newest: [340, 560] as [number, number]};
  const row = settingsInputs(["rounds"], {table: "trend", span, place: place("?rounds=last+50")});
  expect(row.value.rounds).toBe("511:560");
  change(row, "rounds", "last 20");
  vi.runAllTimers();
  expect(row.value.rounds).toBe("541:560");
  expect(written).toHaveBeenLastCalledWith("/stake-events?rounds=last+20#change");
});

/** An input that only draws beside one of the table, both at an address. */
function pair(search: string) {
  const level = viewInput("level", {place: place(search)});
  return {level, row: settingsInputs(["events"], {table: "event-path", beside: [level], place: place(search)})};
}

test("an input that only draws keeps the preset in the address and is written together with the others", () => {
  const {level, row} = pair("?preset=article");
  change(level, "level", "none");
  change(row, "events", "first");
  expect(written).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(written.mock.calls).toEqual([["/stake-events?preset=article&level=none&events=first#change"]]);
  expect(level.value).toBe("none");
  row.querySelector<HTMLButtonElement>("button.reset")!.click();
  vi.runAllTimers();
  expect(level.value).toBe("event");
  expect(written).toHaveBeenLastCalledWith("/stake-events?preset=article#change");
});
