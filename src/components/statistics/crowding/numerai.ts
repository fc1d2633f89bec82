import {mean} from "../numbers/correlation.js";

/** Targets between 0 and 1 become bins from -2 to 2 (times 4, centred); others are only centred. */
export function contributionTarget(targets: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(targets);
  const unit = values.every((t) => t >= 0 && t <= 1) ? 4 : 1;
  const centre = mean(values) * unit;
  return values.map((t) => t * unit - centre);
}
