/** Numbers as readers see them: in axes, tips, tables and prose. */
import {hasInterval} from "../kit/interval.js";
import type {Interval, OrNull} from "../kit/interval.js";

const minus = (text: string) => text.replace("-", "−");

/** A correlation: two decimals. */
export const correlation = (value: number | null) => fixed(value, 2);

/** MMC, CORR and the like: four decimals. */
export const score = (value: number | null) => fixed(value, 4);

export function fixed(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const text = value.toFixed(digits);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
}

type Show = (value: number) => string;

/** `0.31 to 0.42` */
export const rangeText = ({low, high}: Interval, show: Show) => `${show(low)} to ${show(high)}`;

/** ` (0.31 to 0.42)`, or nothing where there is no interval. */
export const intervalText = (of: OrNull<Interval>, show: Show) => (hasInterval(of) ? ` (${rangeText(of, show)})` : "");

/** With its sign: +0.0123 or −0.0123. */
export function signed(value: number | null, digits: number): string {
  const text = fixed(value, digits);
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** 12,345 */
export const count = (value: number) => minus(Math.round(value).toLocaleString("en-US"));

/** A share as per cent without decimals. */
export function percent(value: number | null, digits = 0): string {
  return value === null || Number.isNaN(value) ? "–" : `${fixed(value * 100, digits)} %`;
}

/** A change as a share, with its sign. */
export function signedPercent(value: number | null, digits = 0): string {
  return value === null || Number.isNaN(value) ? "–" : `${signed(value * 100, digits)} %`;
}

/** NMR: three significant digits below 1,000. */
export function nmr(value: number | null): string {
  if (value === null || Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  return Math.abs(value) >= 1000 ? count(value) : minus(String(Number(value.toPrecision(3))));
}

/** 3 April 2021 */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** The word for one of k quantile groups. */
export function groupWord(groups: number): string {
  return {2: "half", 3: "third", 4: "quarter", 5: "fifth", 10: "decile", 20: "twentieth"}[groups] ?? "group";
}

/** `one round`, `12 rounds` */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${n === 1 ? noun : `${noun}s`}`;
}
