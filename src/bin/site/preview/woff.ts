/** Unpacks a font of the web: resvg reads OpenType alone. */
import {inflateSync} from "node:zlib";
import {InputFault} from "../../../data/fault.js";

const signature = 0x774f4646;
const sizes = {woffHead: 44, woffEntry: 20, head: 12, entry: 16};

/** WOFF 1 as OpenType: the same tables, not compressed, under another directory (W3C, WOFF File Format 1.0). */
export function openTypeOf(woff: Uint8Array): Uint8Array {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (file.length < sizes.woffHead || file.readUInt32BE(0) !== signature)
    throw new InputFault("a font must be a WOFF 1 file, got another one: install the packages again");
  const count = file.readUInt16BE(12);
  const tables = Array.from({length: count}, (_, i) => readTable(file, sizes.woffHead + i * sizes.woffEntry));
  const starts = tables.reduce<number[]>(
    (all, {data}) => [...all, all.at(-1)! + padded(data.length)],
    [sizes.head + count * sizes.entry]
  );
  const font = Buffer.alloc(starts.at(-1)!);
  font.writeUInt32BE(file.readUInt32BE(4), 0);
  const fold = 2 ** Math.floor(Math.log2(count)) * 16;
  [count, fold, Math.log2(fold / 16), count * 16 - fold].forEach((value, i) => font.writeUInt16BE(value, 4 + 2 * i));
  tables.forEach(({tag, data, checksum}, i) => {
    [tag, checksum, starts[i], data.length].forEach((value, j) =>
      font.writeUInt32BE(value, sizes.head + i * sizes.entry + 4 * j)
    );
    data.copy(font, starts[i]);
  });
  return font;
}

function readTable(file: Buffer, at: number) {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((i) => file.readUInt32BE(at + i));
  const bytes = file.subarray(offset, offset + packed);
  return {tag, checksum, data: packed < length ? inflateSync(bytes) : bytes};
}

/** Tables begin at multiples of four. */
const padded = (length: number) => Math.ceil(length / 4) * 4;
