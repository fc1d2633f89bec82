/** The rounds that take part: a line of text, a slider with two ends, and the dates of these. */
import {html} from "htl";
import {roundTimes} from "../base/rounds/calendar.js";
import {readRounds, roundEnds, roundsMeant} from "../base/settings/round-range.js";
import type {Parameter} from "../base/settings/parameters.js";
import {day} from "../base/words/format.js";
import {field} from "./field.js";
import type {Control} from "./field.js";
import type {Meta} from "./meta.js";
import {track} from "./track.js";
import type {Ends} from "./track.js";

/** The rounds at hand. */
export interface Span {
  first: number;
  last: number;
  newest: Meta["newest"];
}

/** Null without rows. */
export function spanOf({chunks, newest}: Pick<Meta, "chunks" | "newest">): Span | null {
  return chunks.length ? {first: chunks[0].from, last: chunks[chunks.length - 1].to, newest} : null;
}

const offered = ["newest", "all", "last 50"];

let count = 0;

/** Its text takes effect when it is whole: by Enter, on leaving the field, or picked from the list. */
export function roundsControl(p: Parameter, text: string, span: Span | null): Control {
  const list = `rounds-${++count}`;
  const input = html`<input type="text" list=${list} autocomplete="off" spellcheck="false" />` as HTMLInputElement;
  const options = html`<datalist id=${list}>
    ${offered.map((value) => html`<option value=${value}></option>`)}
  </datalist>`;
  const dates = html`<span class="field-aside"></span>`;
  const told = () => input.dispatchEvent(new Event("input", {bubbles: true}));
  const slider =
    span && track({from: span.first, to: span.last}, (ends) => take(textOf(ends, [text, "all", "newest"], span)));
  let taken = "";
  function take(next: string): void {
    set(next);
    told();
  }
  function set(next: string): void {
    input.value = taken = canonical(next);
    const ends = span && endsOf(taken, span);
    if (!ends) return;
    slider!.show(ends);
    dates.textContent = datesOf(ends);
  }
  input.addEventListener("input", (event) => {
    if (input.value === taken) return;
    if (offered.includes(input.value)) return set(input.value);
    // half a text is no setting
    event.stopPropagation();
  });
  input.addEventListener("change", () => {
    if (input.value !== taken) take(input.value);
  });
  set(text);
  const beside = [options, ...(slider ? [slider.element] : [])];
  const control = field(p, {input, beside, aside: dates}, {text: () => taken, set});
  control.element.classList.add("wide");
  return control;
}

/** As it is kept; a text that means nothing as it is. */
function canonical(text: string): string {
  try {
    return readRounds(text);
  } catch {
    return text;
  }
}

/** First and last of the rounds at hand that a text means; null where it means none of them. */
export function endsOf(text: string, {first, last, newest}: Span): Ends | null {
  if (text === "all") return [first, last];
  if (text === "newest") return newest ?? [first, last];
  let ends: ReturnType<typeof roundEnds>;
  try {
    ends = roundEnds(roundsMeant(readRounds(text), last));
  } catch {
    return null;
  }
  const low = Math.max(first, ends[0] === null ? first : firstFrom(ends[0], first, last));
  const high = Math.min(last, ends[1] === null ? last : lastUpTo(ends[1], first, last));
  return low <= high ? [low, high] : null;
}

const opens = (round: number) => roundTimes(round).opens.slice(0, 10);

function firstFrom(end: string, first: number, last: number): number {
  if (!end.includes("-")) return Number(end);
  let round = first;
  while (round <= last && opens(round) < end) ++round;
  return round;
}

function lastUpTo(end: string, first: number, last: number): number {
  if (!end.includes("-")) return Number(end);
  let round = last;
  while (round >= first && opens(round) > end) --round;
  return round;
}

/** The first of the names that means these ends, else `A:B`. */
export function textOf([low, high]: Ends, names: readonly string[], span: Span): string {
  const same = (name: string) => {
    const ends = endsOf(name, span);
    return ends !== null && ends[0] === low && ends[1] === high;
  };
  return names.find(same) ?? `${low}:${high}`;
}

/** `25 Oct 2022 to 8 May 2023` */
const datesOf = ([low, high]: Ends) => `${day(roundTimes(low).opens)} to ${day(roundTimes(high).opens)}`;
