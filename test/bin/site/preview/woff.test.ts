import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {installed} from "../../../../src/bin/site/paths.js";
import {openTypeOf} from "../../../../src/bin/site/preview/woff.js";

const file = (name: string) => readFileSync(installed("@fontsource", "source-sans-3", "files", name));

test("every table comes out whole: its checksum is that of its bytes", () => {
  const font = Buffer.from(openTypeOf(file("source-sans-3-latin-400-normal.woff")));
  const count = font.readUInt16BE(4);
  expect(count).toBeGreaterThan(8);
  for (let i = 0; i < count; ++i) {
    const at = 12 + 16 * i;
    const [checksum, offset, length] = [4, 8, 12].map((j) => font.readUInt32BE(at + j));
    const tag = font.toString("latin1", at, at + 4);
    expect(offset % 4, tag).toBe(0);
    // the head holds a checksum of the whole font, which counts as 0 here
    if (tag !== "head") expect(sumOf(font.subarray(offset, offset + length)), tag).toBe(checksum);
  }
});

function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}

test("another kind of file is refused", () => {
  expect(() => openTypeOf(file("source-sans-3-latin-400-normal.woff2"))).toThrow(/WOFF 1/);
  expect(() => openTypeOf(new Uint8Array(3))).toThrow(/WOFF 1/);
});
