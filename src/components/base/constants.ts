/** A round with fewer ranked rows per group than this is left out of a within-round ranking, so that all groups average over the same rounds. */
export const rowsPerGroup = 10;
