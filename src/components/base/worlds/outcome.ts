/** Whether a verdict found what is true: a world's truth against what the page says. */

/** In the direction of the argument (1), against it (-1), neither (0). */
export type Sign = -1 | 0 | 1;

export type Outcome = "found" | "missed" | "silent" | "misled";

/** `said` is null where the verdict is unclear or not known. */
export function outcomeOf({said, truth}: {said: Sign | null; truth: Sign}): Outcome {
  if (said === truth) return "found";
  if (said === null) return truth === 0 ? "silent" : "missed";
  return "misled";
}
