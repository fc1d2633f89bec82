/**
 * Rows ascending by value, ties by row. `rows` must be ascending: then ties fall by (round, model), as in SQL's
 * `order by value, round, model`. Values must not be NaN; -0 ties with 0.
 * A radix sort over the bits of the values: linear in the number of rows, whatever the ties.
 */
export function order(values: Float32Array | Float64Array, rows: Int32Array): Int32Array {
  if (rows.length < few) return Int32Array.from(rows).sort((a, b) => values[a] - values[b] || a - b);
  return sortableWords(values, rows)
    .reduce((sorted, word) => radix(word, sorted), indices(rows.length))
    .map((i) => rows[i]);
}

/** Below this the bookkeeping of a radix sort costs more than comparisons. */
const few = 64;
const digit = 11;
const size = 2 ** digit;

/** Words of 32 bits whose order, the last word first, is that of the values: one for floats, low and high for doubles. */
function sortableWords(values: Float32Array | Float64Array, rows: Int32Array): Uint32Array[] {
  const gathered = values instanceof Float32Array ? new Float32Array(rows.length) : new Float64Array(rows.length);
  for (let i = 0; i < rows.length; ++i) gathered[i] = values[rows[i]] + 0;
  const words = new Uint32Array(gathered.buffer);
  if (gathered instanceof Float32Array) return [words.map((w) => (w >>> 31 ? ~w : w | sign))];
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; ++i) {
    const [l, h] = [words[2 * i], words[2 * i + 1]];
    low[i] = h >>> 31 ? ~l : l;
    high[i] = h >>> 31 ? ~h : h | sign;
  }
  return [low, high];
}

const sign = 0x80000000;

function indices(length: number): Int32Array {
  const result = new Int32Array(length);
  for (let i = 0; i < length; ++i) result[i] = i;
  return result;
}

/** Sorts indices by one word, equal ones staying in their order. */
function radix(word: Uint32Array, indices: Int32Array): Int32Array {
  let from = indices;
  let to = new Int32Array(indices.length) as Int32Array;
  for (let shift = 0; shift < 32; shift += digit) {
    const next = new Int32Array(size + 1);
    for (let i = 0; i < from.length; ++i) ++next[((word[from[i]] >>> shift) & (size - 1)) + 1];
    for (let d = 1; d < size; ++d) next[d] += next[d - 1];
    for (let i = 0; i < from.length; ++i) to[next[(word[from[i]] >>> shift) & (size - 1)]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}
