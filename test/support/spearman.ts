import {pearson} from "../../src/components/statistics/numbers/correlation.js";
import {averageRanks} from "../../src/components/statistics/numbers/rank-correlation.js";

type Values = Float32Array | Float64Array;

/** Spearman's rank correlation as the tables have it, by its two steps: from -1 to 1; NaN where either side does not vary. */
export const spearman = (x: Values, y: Values): number => pearson(averageRanks(x), averageRanks(y));
