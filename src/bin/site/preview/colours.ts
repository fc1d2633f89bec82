/** Colours of the style sheet by their names, as they are in the light. */
export function lightColours(css: string): Map<string, string> {
  const all = css.matchAll(/(--[\w-]+):\s*light-dark\((#\w+),/g);
  return new Map(Array.from(all, ([, name, light]) => [name, light]));
}

/** `var(--mmc)` and the like as the colours they stand for. */
export const resolved = (text: string, colours: ReadonlyMap<string, string>): string =>
  text.replace(/var\((--[\w-]+)\)/g, (all, name: string) => colours.get(name) ?? all);
