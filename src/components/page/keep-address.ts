/** The address follows the inputs: changes of one or several of them, written together. */

/** What one input changes in a search text such as `?groups=5`. */
export type Change = (search: string) => string;

let pending: ReturnType<typeof setTimeout> | undefined;
const changes = new Map<object, Change>();
const followers = new Set<() => void>();

/** Calls back after each change of the address by inputs. */
export const addressKept = (follow: () => void) => void followers.add(follow);

/** Browsers allow some hundred changes of the address in half a minute: the last one of a drag is enough, of each input. */
export function keepAddress(place: Location, input: object, change: Change): void {
  clearTimeout(pending);
  changes.set(input, change);
  pending = setTimeout(() => {
    const search = [...changes.values()].reduce((text, next) => next(text), place.search);
    changes.clear();
    history.replaceState(history.state, "", `${place.pathname}${search}${place.hash}`);
    for (const follow of followers) follow();
  }, 150);
}
