/** What was made once need not be made again. What is remembered must not be changed. */

/** Remembers what is made of an object alone, as long as the object lives. */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const all = new WeakMap<Of, {made: Made}>();
  return (of) => {
    let found = all.get(of);
    if (!found) all.set(of, (found = {made: make(of)}));
    return found.made;
  };
}

/**
 * Remembers what was made of an object and of settings: the newest few, as long as the object lives. `make` is given the settings that
 * tell one from another and should read no others, so that none it hangs on is forgotten; they are plain data.
 */
export function remembering<Of extends object, Made>({newest}: {newest: number}) {
  const all = once<Of, Map<string, Made>>(() => new Map());
  return <On>(of: Of, on: On, make: (on: On) => Made): Made => {
    const known = all(of);
    const key = JSON.stringify(on);
    const found = known.has(key) ? known.get(key)! : make(on);
    known.delete(key);
    known.set(key, found);
    if (known.size > newest) known.delete(known.keys().next().value!);
    return found;
  };
}
