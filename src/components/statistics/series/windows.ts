/**
 * Scores around events, one line per event, one place per event time: pure numbers. An event has a score at some of its
 * times; its own means come first, then means over events (each event alike).
 */

export interface Windows {
  /** `events * width` scores, line by line; NaN = not scored */
  scores: Float64Array;
  /** places of a line */
  width: number;
  /** event time 0 stands at this place: so many times lie before the event */
  before: number;
}

/** Each event's scored times and own means; NaN where it has none. */
export interface Sides {
  nBefore: Int32Array;
  nAfter: Int32Array;
  before: Float64Array;
  after: Float64Array;
  /** own mean over the scored times of both sides */
  all: Float64Array;
}

/** Own means of each event before (times < 0) and after (times >= 0). */
export function sides({scores, width, before}: Windows): Sides {
  const events = scores.length / width;
  const result: Sides = {
    nBefore: new Int32Array(events),
    nAfter: new Int32Array(events),
    before: new Float64Array(events),
    after: new Float64Array(events),
    all: new Float64Array(events)
  };
  for (let e = 0; e < events; ++e) {
    const first = part(scores, e * width, e * width + before);
    const second = part(scores, e * width + before, (e + 1) * width);
    result.nBefore[e] = first.n;
    result.nAfter[e] = second.n;
    result.before[e] = first.sum / first.n;
    result.after[e] = second.sum / second.n;
    result.all[e] = (first.sum + second.sum) / (first.n + second.n);
  }
  return result;
}

function part(scores: Float64Array, from: number, to: number): {sum: number; n: number} {
  let sum = 0;
  let n = 0;
  for (let i = from; i < to; ++i) {
    if (scores[i] !== scores[i]) continue;
    sum += scores[i];
    ++n;
  }
  return {sum, n};
}

/**
 * One event time over the given events: their scores there, and the same with each event's own mean removed.
 * `events` are lines of `windows`; those without a score at this place are left out.
 */
export function atPlace({scores, width}: Windows, own: Float64Array, events: Int32Array, place: number) {
  const lines = new Int32Array(events.length);
  const values = new Float64Array(events.length);
  const deviations = new Float64Array(events.length);
  let n = 0;
  for (let i = 0; i < events.length; ++i) {
    const score = scores[events[i] * width + place];
    if (score !== score) continue;
    lines[n] = events[i];
    values[n] = score;
    deviations[n++] = score - own[events[i]];
  }
  return {lines: lines.subarray(0, n), values: values.subarray(0, n), deviations: deviations.subarray(0, n)};
}
