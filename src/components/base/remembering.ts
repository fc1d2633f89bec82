/**
 * Remembers what was made of an object, by a text that names the settings it hangs on: the newest few, as long as the object
 * lives. What is remembered must not be changed.
 */
export function remembering<Of extends object, Made>({newest}: {newest: number}) {
  const all = new WeakMap<Of, Map<string, Made>>();
  return (of: Of, key: string, make: () => Made): Made => {
    const known = all.get(of) ?? new Map<string, Made>();
    all.set(of, known);
    const found = known.has(key) ? known.get(key)! : make();
    known.delete(key);
    known.set(key, found);
    if (known.size > newest) known.delete(known.keys().next().value!);
    return found;
  };
}
