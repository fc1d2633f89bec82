import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {keptParts} from "../../../src/data/verdicts/kept.js";

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
