/** Why the sum of weight x MMC is held to nothing in no round: MMC is not known, or does not differ. */
export const noSum = (rows: readonly {weighted_mmc: number | null}[]): string =>
  rows.some((r) => r.weighted_mmc !== null)
    ? "MMC differs between no two models of a round"
    : "MMC is not known in any round";
