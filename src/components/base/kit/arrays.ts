/**
 * Typed arrays from a function of each element, like `Float64Array.from(items, of)`: that one goes through iterators and calls
 * back from native code, some 200 ns an element, where a loop takes a few.
 */
type Of<T> = (item: T, index: number) => number;

/** Doubles: one for each of the items. */
export function floats<T>(items: ArrayLike<T>, of: Of<T>): Float64Array {
  const result = new Float64Array(items.length);
  for (let i = 0; i < items.length; ++i) result[i] = of(items[i], i);
  return result;
}

/** Whole numbers of 32 bits: one for each of the items. */
export function integers<T>(items: ArrayLike<T>, of: Of<T>): Int32Array {
  const result = new Int32Array(items.length);
  for (let i = 0; i < items.length; ++i) result[i] = of(items[i], i);
  return result;
}

/** Numbers one behind the other, written into an array that is long enough for them. */
export function concat<T extends Int32Array | Float32Array | Float64Array>(
  parts: readonly ArrayLike<number>[],
  into: T
): T {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}
