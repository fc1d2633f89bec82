import {expect, test} from "vitest";
import {strict} from "../../../src/components/base/settings/presets.js";
import {parameterNamed} from "../../../src/components/base/settings/settings.js";
import {readAddress, unknownKeys, writeAddress} from "../../../src/components/page/address.js";

const names = ["ratio", "base", "persistence", "rounds"];
const parameters = names.map(parameterNamed);
const plain = {table: "events"} as const;
const preset = {table: "events", preset: strict.texts} as const;
const texts = (changes: Record<string, string> = {}) => ({
  ...{ratio: "5", base: "10", persistence: "10", rounds: "newest"},
  ...changes
});

test("what an address does not name is the preset's, and without one the default", () => {
  expect(readAddress("", parameters, plain).texts).toEqual(texts({base: "1", persistence: "0"}));
  expect(readAddress("?preset=strict", parameters, preset).texts).toEqual(texts());
  expect(readAddress("?preset=strict&base=3", parameters, preset).texts).toEqual(texts({base: "3"}));
});

test("a value that cannot be honoured is named, and the preset's or the default shown instead", () => {
  const message = "base must be a number of at least 0, got -1; showing";
  expect(readAddress("?base=-1", parameters, plain)).toEqual({
    texts: texts({base: "1", persistence: "0"}),
    problems: [`${message} 1`]
  });
  expect(readAddress("?preset=strict&base=-1", parameters, preset)).toEqual({
    texts: texts(),
    problems: [`${message} 10`]
  });
});

test("under a preset the address names what differs from the preset, a default included", () => {
  const write = (changes: Record<string, string>, search = "?preset=strict") =>
    writeAddress(search, texts(changes), parameters, preset);
  expect(write({})).toBe("?preset=strict");
  expect(write({base: "1"})).toBe("?preset=strict&base=1");
  expect(write({base: "10"}, "?preset=strict&base=1")).toBe("?preset=strict");
});

test("without a preset it names what differs from the defaults, the preset's values included", () => {
  const write = (changes: Record<string, string>, search = "") =>
    writeAddress(search, texts(changes), parameters, plain);
  expect(write({})).toBe("?base=10&persistence=10");
  expect(write({base: "1", persistence: "0"})).toBe("");
  expect(write({base: "1", persistence: "0"}, "?base=10&persistence=10")).toBe("");
});

test("what is written is read back the same, with and without a preset", () => {
  for (const [search, options] of [
    ["?preset=strict", preset],
    ["", plain]
  ] as const)
    for (const own of [texts(), texts({base: "1"}), texts({persistence: "0", ratio: "2.5", rounds: "200:258"})]) {
      const address = writeAddress(search, own, parameters, options);
      expect(readAddress(address, parameters, options)).toEqual({texts: own, problems: []});
    }
});

test("keys of other parts of a page stay, and rounds can be read in the address", () => {
  expect(writeAddress("?model=a%26b&base=2", texts({rounds: "200:"}), parameters, preset)).toBe(
    "?model=a%26b&rounds=200:"
  );
});

test("keys that nobody knows are told, those that somebody knows are not", () => {
  expect(unknownKeys("?base=1&groups=5&preset=x", ["base", "preset"])).toEqual(["groups"]);
});

test("a parameter is known by its name in older addresses, which makes way for the new one", () => {
  const ranked = [parameterNamed("ranked-by")];
  const of = {table: "persistence"} as const;
  expect(readAddress("?outcome=corr", ranked, of)).toEqual({texts: {"ranked-by": "corr"}, problems: []});
  expect(readAddress("?outcome=corr&ranked-by=return", ranked, of).texts).toEqual({"ranked-by": "return"});
  expect(readAddress("?outcome=nothing", ranked, of).problems[0]).toMatch(/^ranked-by must be one of /);
  expect(writeAddress("?outcome=corr&days=all", {"ranked-by": "corr"}, ranked, of)).toBe("?days=all&ranked-by=corr");
  expect(writeAddress("?outcome=corr", {"ranked-by": "mmc"}, ranked, of)).toBe("");
});
