/** The same colour for the same thing on all pages; the values stand in style.css, for light and dark. */
export const colors = {
  cwmm: "var(--cwmm)",
  mmc: "var(--mmc)",
  corr: "var(--corr)",
  corj60: "var(--corj60)",
  bmc: "var(--bmc)",
  fnc: "var(--fnc)",
  corr60: "var(--corr)",
  mmc60: "var(--mmc)",
  stake: "var(--stake)",
  muted: "var(--muted)",
  rule: "var(--rule)",
  contradicted: "var(--contradicted)"
} as const;

/** What all charts share; marks and axes take the page's own type and colours. */
export const base = {
  style: {background: "none", color: "currentColor", fontSize: "13px", overflow: "visible"},
  marginLeft: 52,
  marginRight: 24,
  marginTop: 28,
  marginBottom: 44
};

/** A round counted from a stake increase: −5, 0, +5. */
export const eventTime = (t: number) => (t > 0 ? `+${t}` : `${t}`.replace("-", "−"));

/** A number of ticks that fits: labels need about this many pixels. */
export const ticksFor = (width: number, each = 80) => Math.max(2, Math.floor(width / each));

/** A text that fits: the short one on a phone. */
export const fitting = (width: number, long: string, short: string, {least = 480} = {}) =>
  width < least ? short : long;

/** The page's colour around a text, so that it can be read on top of marks. */
export const halo = {
  stroke: "var(--page)",
  strokeWidth: 4,
  strokeLinejoin: "round",
  paintOrder: "stroke"
} as const;
