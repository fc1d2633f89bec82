import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {correlation, nmr} from "../../base/words/format.js";
import type {Own} from "../../base/my-model/own.js";
import {colourAt} from "../kit/colour.js";
import {ownDots, ownPoints} from "../kit/own.js";
import {base, colors, halo} from "../kit/theme.js";

/** Observations as columns of one length; `payout` may hold NaN. */
export interface Points {
  stake: ArrayLike<number>;
  cwmm: ArrayLike<number>;
  payout: ArrayLike<number>;
  /** payouts beyond this share of the stake are dark */
  large: number;
  /** name and round for the tip */
  label: (i: number) => string;
}

/** A middle and the half around it, at a stake. */
interface Quartiles {
  x: number;
  low: number;
  median: number;
  high: number;
}

export interface ScatterOptions {
  width: number;
  /** drawn over the points */
  running?: readonly Quartiles[];
  /** ends of the stakes, NMR, known before the points are */
  stakes: [number, number];
  own?: Own | undefined;
}

/** Stakes below this stand at the left edge: dust has no end on a log axis. */
export const dust = 0.001;

/** Every observation: stake on a log axis against cwmm, coloured by payout. Points on a canvas under Plot's axes. */
export function stakeScatter(points: Points | null, {width, ...options}: ScatterOptions): HTMLElement {
  const plot = frame(points, {width, ...options});
  const [x, y] = [plot.scale("x")!, plot.scale("y")!];
  const height = Number(plot.getAttribute("height"));
  const canvas = html`<canvas
    style="position: absolute; left: 0; top: 0; width: 100%; height: 100%;"
  ></canvas>` as HTMLCanvasElement;
  const tip = html`<div class="point-tip" hidden></div>`;
  const element = html`<div class="scatter" style=${`position: relative; width: ${width}px; height: ${height}px`}>
    ${canvas}${plot}${tip}
  </div>`;
  plot.style.position = "relative";
  if (points) {
    const px = Float32Array.from(points.stake, (s) => x.apply(Math.max(s, dust)) as number);
    const [low, high] = y.domain as [number, number];
    const py = Float32Array.from(points.cwmm, (c) => y.apply(Math.max(low, Math.min(high, c))) as number);
    const place = {px, py, width, height, low, high};
    requestAnimationFrame(() => drawPoints(canvas, points, place));
    element.addEventListener("pointermove", (event) => showTip(tip, points, place, event));
    element.addEventListener("pointerleave", () => (tip.hidden = true));
  }
  return element;
}

function frame(points: Points | null, {width, stakes, running = [], own}: ScatterOptions) {
  const domain = points ? yDomain(points.cwmm) : ([0, 0.6] as [number, number]);
  const low = Math.max(dust, stakes[0]);
  const over = running.map((r) => ({...r, x: Math.max(r.x, dust)}));
  const power = (v: number) => Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9;
  return Plot.plot({
    ...base,
    width,
    height: Math.max(320, Math.min(440, width * 0.55)),
    x: {
      type: "log",
      domain: [low, Math.max(stakes[1], low * 10)],
      label: "stake (NMR, log scale) →",
      tickFormat: (v: number) => (power(v) ? nmr(v) : ""),
      grid: false
    },
    y: {
      domain,
      label: "↑ correlation with the meta-model",
      grid: true,
      ticks: 6
    },
    marks: [
      Plot.ruleY([0], {stroke: colors.rule, clip: true}),
      Plot.areaY(over, {x: "x", y1: "low", y2: "high", fill: "var(--page)", fillOpacity: 0.55}),
      Plot.areaY(over, {x: "x", y1: "low", y2: "high", fill: colors.cwmm, fillOpacity: 0.3}),
      Plot.lineY(over, {x: "x", y: "median", stroke: "var(--page)", strokeWidth: 6}),
      Plot.lineY(over, {x: "x", y: "median", stroke: colors.cwmm, strokeWidth: 3}),
      ownMarks(own, {width, domain, stakes: [low, Math.max(stakes[1], low * 10)]}),
      ends(over)
    ]
  }) as SVGSVGElement & Plot.Plot;
}

/** The reader's own points, the newest of each model with its name. */
function ownMarks(
  own: Own | undefined,
  {width, domain, stakes}: {width: number; domain: [number, number]; stakes: [number, number]}
) {
  const points = own?.points ?? [];
  const isNamed = (i: number) => points[i].name !== points[i + 1]?.name;
  const [low, high] = stakes.map(Math.log);
  const place = {x: ({stake}: {stake: number}) => Math.max(stake, dust), y: ({cwmm}: {cwmm: number}) => cwmm};
  const [newest, before] = [points.filter((_, i) => isNamed(i)), points.filter((_, i) => !isNamed(i))];
  return [
    ownPoints(before, {...place, domain}),
    ownDots(newest, {...place, width, domain, at: ({stake}) => (Math.log(stake) - low) / (high - low)})
  ];
}

/** The median in figures where its line begins and where it ends. */
function ends(over: readonly Quartiles[]) {
  const own = over.length > 1 ? [over[0], over[over.length - 1]] : [];
  return own.map((row, i) =>
    Plot.text([row], {
      ...{x: "x", y: "median", text: () => `median ${correlation(row.median)}`},
      ...{dy: -14, textAnchor: i ? "end" : "start", fontWeight: 600, fontSize: 14, fill: "currentColor", ...halo}
    })
  );
}

/** Where 99 % of the points are: the others are marks at the edge. */
function yDomain(values: ArrayLike<number>): [number, number] {
  const sorted = Float64Array.from(values).sort();
  if (!sorted.length) return [0, 0.6];
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))];
  const [low, high] = [at(0.005), at(0.995)];
  const room = 0.05 * (high - low) || 0.1;
  return [Math.floor(20 * (low - room)) / 20, Math.ceil(20 * (high + room)) / 20];
}

interface Place {
  px: Float32Array;
  py: Float32Array;
  width: number;
  height: number;
  /** correlations at the ends of the y axis: what lies beyond is a mark at the edge */
  low: number;
  high: number;
}

/** Colour classes by payout: brown where stake was burned, teal where it was earned, grey where nothing is known. */
const payoutClasses = ["--burn-2", "--burn-1", "--even", "--earn-1", "--earn-2"];

/** Class of a payout as a share of the stake: dark beyond `large`, even at exactly 0; -1 = not known. */
function payoutClass(payout: number, stake: number, large: number): number {
  if (payout !== payout) return -1;
  const share = payout / stake;
  if (share === 0) return 2;
  return share < 0 ? (share < -large ? 0 : 1) : share > large ? 4 : 3;
}

function drawPoints(canvas: HTMLCanvasElement, points: Points, {px, py, width, height, low, high}: Place): void {
  const ratio = globalThis.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d")!;
  const size = px.length > 100000 || (width < 480 && px.length > 5000) ? 1 : px.length > 5000 ? 2 : 3;
  const isBeyond = (i: number) => points.cwmm[i] < low || points.cwmm[i] > high;
  context.scale(ratio, ratio);
  context.globalAlpha = 0.55;
  for (let k = -1; k < payoutClasses.length; ++k) {
    context.fillStyle = colourAt(canvas.parentElement!, k < 0 ? "--muted" : payoutClasses[k]);
    for (let i = 0; i < px.length; ++i)
      if (payoutClass(points.payout[i], points.stake[i], points.large) === k) {
        if (isBeyond(i)) context.fillRect(px[i] - 0.5, py[i] - 3, 1, 6);
        else context.fillRect(px[i] - size / 2, py[i] - size / 2, size, size);
      }
  }
}

function showTip(tip: HTMLElement, points: Points, {px, py, width}: Place, event: PointerEvent): void {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  let [best, distance] = [-1, 20 ** 2];
  for (let i = 0; i < px.length; ++i) {
    const d = (px[i] - x) ** 2 + (py[i] - y) ** 2;
    if (d < distance) [best, distance] = [i, d];
  }
  tip.hidden = best < 0;
  if (best < 0) return;
  const payout = points.payout[best];
  const paid = payout !== payout ? "payout not known" : `payout ${payout > 0 ? "+" : ""}${nmr(payout)} NMR`;
  tip.textContent = `${points.label(best)}\n${nmr(points.stake[best])} NMR · cwmm ${correlation(points.cwmm[best])}\n${paid}`;
  tip.style.left = `${Math.min(px[best] + 10, width - 190)}px`;
  tip.style.top = `${py[best] + 10}px`;
}
