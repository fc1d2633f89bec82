/** Whose rows of a round take part: all staked models, or a third of them by stake. */
export const stakeGroups = ["all", "low", "middle", "high"] as const;
export type StakeGroup = (typeof stakeGroups)[number];
