/** The transforms that Numerai applies to a submission before it scores it (numerai-tools 0.6, scoring.py). Arrays hold no NaN. */
import {floats} from "../../base/kit/arrays.js";
import {normalQuantile} from "../distributions/normal.js";

type Numbers = ArrayLike<number>;

/** Indices of the values in ascending order; ties by index. */
function ascending(values: Numbers): Uint32Array {
  const index = Uint32Array.from({length: values.length}, (_, i) => i);
  return index.sort((a, b) => values[a] - values[b] || a - b);
}

/** `tie_kept_rank`: (average rank - 0.5) / n, in (0, 1). */
export function tieKeptRank(values: Numbers): Float64Array {
  const n = values.length;
  const index = ascending(values);
  const ranks = new Float64Array(n);
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && values[index[end]] === values[index[start]]) ++end;
    const rank = ((start + 1 + end) / 2 - 0.5) / n;
    for (; start < end; ++start) ranks[index[start]] = rank;
  }
  return ranks;
}

/** `gaussian`: quantile of the standard normal distribution, element by element; 0 and 1 give -Infinity and Infinity. */
export function gaussianize(probabilities: Numbers): Float64Array {
  return floats(probabilities, (p) => normalQuantile(p));
}

/** `power`: sign(x) |x|^exponent, element by element. */
export function signedPower(values: Numbers, exponent: number): Float64Array {
  return floats(values, (x) => Math.sign(x) * Math.pow(Math.abs(x), exponent));
}

/** `gaussian(tie_kept_rank(x))`: how every submission enters the meta-model. */
export function gaussianRank(values: Numbers): Float64Array {
  return gaussianize(tieKeptRank(values));
}
