/** Kinds of file that import cannot read, told by their first bytes: an error names the kind, not its symptom. */

const ascii = (text: string) => Buffer.from(text, "latin1");

/** First bytes, where they stand, and what they say. */
const signatures: readonly {bytes: Buffer; at?: number; kind: string; way: string}[] = [
  {bytes: Buffer.of(0x1f, 0x8b), kind: "compressed with gzip", way: "unpack it first"},
  {bytes: Buffer.of(0x28, 0xb5, 0x2f, 0xfd), kind: "compressed with zstd", way: "unpack it first"},
  {bytes: Buffer.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), kind: "compressed with xz", way: "unpack it first"},
  {bytes: Buffer.of(0x04, 0x22, 0x4d, 0x18), kind: "compressed with lz4", way: "unpack it first"},
  {bytes: Buffer.of(0x1f, 0x9d), kind: "compressed with compress", way: "unpack it first"},
  {bytes: ascii("%PDF"), kind: "a PDF", way: "fetch the numbers themselves, as CSV or Parquet"},
  {bytes: Buffer.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59), kind: "a NumPy file", way: "save it as CSV or Parquet"},
  {bytes: Buffer.of(0x80, 4, 0x95), kind: "a pickle", way: "save it as CSV or Parquet"},
  {bytes: Buffer.of(0x80, 5, 0x95), kind: "a pickle", way: "save it as CSV or Parquet"},
  {bytes: ascii("1AY&SY"), at: 4, kind: "compressed with bzip2", way: "unpack it first"},
  {bytes: Buffer.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), kind: "a 7z archive", way: "unpack it first"},
  {bytes: Buffer.of(0xd0, 0xcf, 0x11, 0xe0), kind: "an Excel workbook", way: "save it as CSV UTF-8"},
  {bytes: ascii("ARROW1"), kind: "an Arrow file", way: "save it as CSV or Parquet"},
  {bytes: ascii("FEA1"), kind: "a Feather file", way: "save it as CSV or Parquet"},
  {bytes: ascii("Obj\x01"), kind: "an Avro file", way: "save it as CSV or Parquet"},
  {bytes: ascii("SQLite format 3\0"), kind: "an SQLite database", way: "save its table as CSV or Parquet"},
  {bytes: ascii("DUCK"), at: 8, kind: "a DuckDB database", way: "save its table as CSV or Parquet"},
  {bytes: ascii("\x89HDF"), kind: "an HDF5 file", way: "save it as CSV or Parquet"},
  {bytes: ascii("PK\x05\x06"), kind: "an empty zip archive", way: "leave it out"}
];

/** What a file is, and the way out, where its first bytes say that it is neither CSV nor Parquet. */
export function foreignKind(head: Buffer): string | null {
  if (head.subarray(0, 4).equals(ascii("PK\x03\x04"))) return zipKind(head);
  const found = signatures.find(({bytes, at = 0}) => head.subarray(at, at + bytes.length).equals(bytes));
  if (found) return `${found.kind}: ${found.way}`;
  return textKind(head.toString("utf8").replace(/^\ufeff/, ""));
}

/** A workbook is a zip archive: the names of its members tell. */
function zipKind(head: Buffer): string {
  const text = head.toString("latin1");
  if (text.split("PK\x03\x04").some((member) => member.startsWith("xl/", 26)))
    return "an Excel workbook: save it as CSV UTF-8";
  if (text.includes("opendocument.spreadsheet")) return "an OpenDocument spreadsheet: save it as CSV UTF-8";
  return "a zip archive: unpack it first";
}

function textKind(text: string): string | null {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return "a web page or XML: fetch the file itself, as CSV or Parquet";
  // A line of CSV may begin with a bracket: JSON goes on with what CSV would not.
  if (!/^\s*(\{\s*["}]|\[\s*[[{\]"])/.test(text)) return null;
  const kind = isJsonLine(text) ? "JSON lines" : "JSON";
  return `${kind}: save it as CSV or Parquet, or fetch the rounds with \`crowding collect\``;
}

/** Whether the first line is a whole value and another follows. */
function isJsonLine(text: string): boolean {
  const [first, second] = text.trimStart().split(/\r?\n/, 2);
  if (!second?.trim()) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
