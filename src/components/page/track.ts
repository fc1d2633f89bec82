/** A slider with two ends, for pointers: the fields beside it are its way for the keyboard. */
import {html} from "htl";

export type Ends = readonly [low: number, high: number];

export interface TrackOptions {
  /** of the whole track, whole numbers */
  from: number;
  to: number;
  /** how far the low end may go, and the high end from where, when the other one stands there; each up to the other by default */
  limits?: {low: Ends; high: Ends};
  /** a mark between the ends */
  middle?: number;
}

export interface Track {
  element: HTMLElement;
  show(ends: Ends): void;
}

/** `moved` is told the ends while one of them is dragged, whenever they change. */
export function track({from, to, limits, middle}: TrackOptions, moved: (ends: Ends) => void): Track {
  const mark = middle === undefined ? "" : html`<i class="track-middle"></i>`;
  const element = html`<span class="track" aria-hidden="true"
    ><i class="track-bar"></i>${mark}<i class="track-end low"></i><i class="track-end high"></i
  ></span>`;
  let ends: Ends = [from, to];
  const place = (value: number) => `${(100 * (value - from)) / Math.max(1, to - from)}%`;
  if (middle !== undefined) element.style.setProperty("--middle", place(middle));
  const show = (next: Ends) => {
    ends = next;
    element.style.setProperty("--low", place(next[0]));
    element.style.setProperty("--high", place(next[1]));
  };
  const move = (end: 0 | 1, value: number) => {
    const [least, most] = end === 0 ? (limits?.low ?? [from, ends[1]]) : (limits?.high ?? [ends[0], to]);
    const held = Math.min(most, Math.max(least, value));
    if (held === ends[end]) return;
    show(end === 0 ? [held, ends[1]] : [ends[0], held]);
    moved(ends);
  };
  const valueAt = ({clientX}: PointerEvent) => {
    const {left, width} = element.getBoundingClientRect();
    return Math.round(from + ((clientX - left) / (width || 1)) * (to - from));
  };
  element.addEventListener("pointerdown", (down) => {
    const value = valueAt(down);
    const end = nearest(ends, value);
    element.setPointerCapture(down.pointerId);
    const drag = (event: PointerEvent) => move(end, valueAt(event));
    element.addEventListener("pointermove", drag);
    element.addEventListener("lostpointercapture", () => element.removeEventListener("pointermove", drag), {
      once: true
    });
    move(end, value);
    down.preventDefault();
  });
  show(ends);
  return {element, show};
}

/** The end that a pointer takes: where both are as near, the one on its side. */
function nearest([low, high]: Ends, value: number): 0 | 1 {
  const [toLow, toHigh] = [Math.abs(value - low), Math.abs(value - high)];
  return toLow === toHigh ? (value > high ? 1 : 0) : toLow < toHigh ? 0 : 1;
}
