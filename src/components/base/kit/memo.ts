/** What was made once need not be made again. What is remembered must not be changed. */

/**
 * Remembers what is made of an object alone, as long as the object lives. `share(of, other)`: what is made of either stands for both, as they
 * do not differ in what is read.
 */
export function once<Of extends object, Made>(make: (of: Of) => Made) {
  const all = new WeakMap<Of, {made?: Made}>();
  const slotOf = (of: Of) => {
    const slot = all.get(of) ?? {};
    all.set(of, slot);
    return slot;
  };
  const ask = (of: Of): Made => {
    const slot = slotOf(of);
    if (!("made" in slot)) slot.made = make(of);
    return slot.made;
  };
  const share = (of: Of, other: Of): void => void all.set(other, slotOf(of));
  return Object.assign(ask, {share});
}

/**
 * Remembers what was made of settings: the newest few. `make` is given the settings that tell one from another and should read no others, so
 * that none it hangs on is forgotten; they are plain data.
 */
export function keeping<Made>({newest}: {newest: number}) {
  const known = new Map<string, Made>();
  return <On>(on: On, make: (on: On) => Made): Made => {
    const key = keyOf(on);
    const found = known.has(key) ? known.get(key)! : make(on);
    known.delete(key);
    known.set(key, found);
    if (known.size > newest) known.delete(known.keys().next().value!);
    return found;
  };
}

/** JSON writes every number that is not finite as null. */
function keyOf(on: unknown): string {
  return JSON.stringify(on, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? {number: String(value)} : value
  );
}

/** The same of an object and of settings, as long as the object lives. */
export function remembering<Of extends object, Made>({newest}: {newest: number}) {
  const all = once((_: Of) => keeping<Made>({newest}));
  return <On>(of: Of, on: On, make: (on: On) => Made): Made => all(of)(on, make);
}

let count = 0;

/** A number that no other object has: it stands for an object in settings, which are plain data. */
export const identity = once((_: object) => ++count);
