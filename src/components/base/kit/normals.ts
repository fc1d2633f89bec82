/** Normal deviates that many tables ask for from the same seed: drawn once. */
import {Random} from "./random.js";
import {keeping} from "./memo.js";

/** What draws normal deviates: a stream of its own, or a replay. */
export type Normals = Pick<Random, "normal">;

const size = 2 ** 15;
const drawn = keeping<{random: Random; blocks: Float64Array[]}>({newest: Infinity});

/** The normal deviates of `new Random(seed)` from the first on. */
export function normalsFrom(seed: number): Normals {
  let block = blockOf(seed, 0);
  let [index, next] = [0, 0];
  return {
    normal() {
      if (next === size) {
        block = blockOf(seed, ++index);
        next = 0;
      }
      return block[next++];
    }
  };
}

/** Blocks are asked for in their order. */
function blockOf(seed: number, index: number): Float64Array {
  const {random, blocks} = drawn(seed, (seed) => ({random: new Random(seed), blocks: []}));
  if (index === blocks.length) {
    const block = new Float64Array(size);
    for (let i = 0; i < size; ++i) block[i] = random.normal();
    blocks.push(block);
  }
  return blocks[index];
}
