/** The definitions of an event that are gone through: every ratio with every base and every window (rounds on each side). */
export const specifications = {ratio: [2, 5, 10], base: [0, 1, 10, 100], window: [10, 20, 40]} as const;
