import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {partsOf} from "../../../src/data/coverage/parts.js";
import type {Part} from "../../../src/data/coverage/parts.js";
import {cases} from "../../../src/data/verdicts/cases.js";
import {keptParts, resumed} from "../../../src/data/verdicts/kept.js";
import type {Counted} from "../../../src/data/verdicts/kept.js";
import {judgedCases} from "../../../src/data/verdicts/record.js";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "crowding-kept-"))));
afterEach(() => rmSync(root, {recursive: true, force: true}));

const part = {place: 2, from: 10, worlds: 10};
const counts = {crowding: {supported: 3, unclear: 7}};

test("a finished part is there for the next run of the same code and seed, and for no other", () => {
  keptParts(root, {code: "a", seed: 1}).write(part, counts);
  expect(keptParts(root, {code: "a", seed: 1}).read(part)).toEqual(counts);
  expect(keptParts(root, {code: "a", seed: 1}).read({...part, worlds: 20})).toBeUndefined();
  expect(keptParts(root, {code: "a", seed: 2}).read(part)).toBeUndefined();
  expect(keptParts(root, {code: "a", seed: 1}).read(part)).toEqual(counts);
  expect(keptParts(root, {code: "b", seed: 1}).read(part)).toBeUndefined();
  expect(readdirSync(root)).toEqual(["b-1"]);
});

test("a part that was cut short is made again", () => {
  const kept = keptParts(root, {code: "a", seed: 1});
  kept.write(part, counts);
  const [name] = readdirSync(join(root, "a-1"));
  writeFileSync(join(root, "a-1", name), '{"crowding":{"suppor');
  expect(kept.read(part)).toBeUndefined();
  expect(existsSync(join(root, "a-1", `${name}.new`))).toBe(false);
});

test("a run that is killed goes on where it was, and comes to what a whole one comes to", async () => {
  const parts = partsOf([7, 5], {size: 2});
  const made: Part[] = [];
  const make =
    (most: number) =>
    (waiting: readonly Part[], onMade: (one: Counted) => void): Promise<void> => {
      for (const part of waiting.slice(0, most)) {
        made.push(part);
        onMade({part, result: {size: {[part.from % 4 ? "odd" : "even"]: part.worlds}}});
      }
      return most < waiting.length ? Promise.reject(new Error("killed")) : Promise.resolve();
    };
  const kept = () => keptParts(root, {code: "a", seed: 1});
  await expect(resumed(parts, {kept: kept(), make: make(3)})).rejects.toThrow("killed");
  expect(made.length).toBe(3);
  const inTwo = await resumed(parts, {kept: kept(), make: make(9)});
  expect(made.length).toBe(parts.length);
  expect(new Set(made).size).toBe(parts.length);
  rmSync(root, {recursive: true});
  const whole = await resumed(parts, {kept: kept(), make: make(9)});
  expect(judgedCases(cases, inTwo)).toEqual(judgedCases(cases, whole));
  expect(judgedCases(cases, whole).map(({worlds}) => worlds)).toEqual([7, 5]);
});
