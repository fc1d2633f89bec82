/** Final answers that the list of rounds has outrun. */
import type {ListedRound} from "./schema.js";
import type {RawRound} from "./store.js";

/** Rounds that are open again, or whose scores were changed after the list that was kept with their final answers. */
export function revisedRounds(
  list: readonly ListedRound[],
  before: readonly ListedRound[],
  kept: readonly RawRound[]
): RawRound[] {
  const now = new Map(list.map((listed) => [listed.round, listed]));
  const then = new Map(before.map((listed) => [listed.round, listed]));
  return kept.filter(({round, standing}) => {
    const listed = now.get(round);
    if (standing !== "final" || !listed) return false;
    return !listed.resolved || isChanged(listed, then.get(round));
  });
}

const isChanged = (now: ListedRound, before: ListedRound | undefined): boolean =>
  before !== undefined && (isLater(now.updated, before.updated) || isLater(now.resolves, before.resolves));

/** A time that is not known on one side tells nothing. */
const isLater = (now: string | null, before: string | null): boolean =>
  now !== null && before !== null && Date.parse(now) > Date.parse(before);
