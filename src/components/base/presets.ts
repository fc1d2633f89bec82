/** Sets of choices with a name and an address of their own: `?preset=article`. */

export interface Preset {
  name: string;
  label: string;
  /** texts by parameter name that stand in for the defaults */
  texts: Record<string, string>;
}

/** The choices of the article that this project starts from. */
export const article: Preset = {
  name: "article",
  label: "As in the article",
  texts: {
    ranking: "pooled",
    recent: "30000",
    base: "0",
    events: "all",
    adjust: "none"
  }
};

export const presets: readonly Preset[] = [article];

export function presetNamed(name: string | null): Preset | null {
  return presets.find((p) => p.name === name) ?? null;
}
