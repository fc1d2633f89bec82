import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {correlation, nmr} from "../../base/words/format.js";
import {colourAt} from "../kit/colour.js";
import {base, colors} from "../kit/theme.js";

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

export interface ScatterOptions {
  width: number;
  /** ends of the stakes, NMR, known before the points are */
  stakes: [number, number];
}

/** Stakes below this stand at the left edge: dust has no end on a log axis. */
export const dust = 0.001;

/** Every observation: stake on a log axis against cwmm, coloured by payout. Points on a canvas under Plot's axes. */
export function stakeScatter(points: Points | null, {width, stakes}: ScatterOptions): HTMLElement {
  const plot = frame(points, {width, stakes});
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
    const py = Float32Array.from(points.cwmm, (c) => y.apply(c) as number);
    const place = {px, py, width, height};
    requestAnimationFrame(() => drawPoints(canvas, points, place));
    element.addEventListener("pointermove", (event) => showTip(tip, points, place, event));
    element.addEventListener("pointerleave", () => (tip.hidden = true));
  }
  return element;
}

function frame(points: Points | null, {width, stakes}: ScatterOptions) {
  const low = Math.max(dust, stakes[0]);
  return Plot.plot({
    ...base,
    width,
    height: Math.max(320, Math.min(460, width * 0.6)),
    x: {
      type: "log",
      domain: [low, Math.max(stakes[1], low * 10)],
      label: "stake (NMR, log scale) →",
      tickFormat: (v: number) =>
        Number.isInteger(Math.log10(v)) || Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9 ? nmr(v) : "",
      grid: false
    },
    y: {
      domain: points ? yDomain(points.cwmm) : [-0.2, 1],
      label: "↑ correlation with the meta-model",
      grid: true,
      nice: true
    },
    marks: [Plot.ruleY([0], {stroke: colors.rule})]
  }) as SVGSVGElement & Plot.Plot;
}

function yDomain(values: ArrayLike<number>): [number, number] {
  let [low, high] = [0, 0.5];
  for (let i = 0; i < values.length; ++i) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return [low, high];
}

interface Place {
  px: Float32Array;
  py: Float32Array;
  width: number;
  height: number;
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

function drawPoints(canvas: HTMLCanvasElement, points: Points, {px, py, width, height}: Place): void {
  const ratio = globalThis.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d")!;
  const size = px.length > 100000 ? 1 : px.length > 5000 ? 2 : 3;
  context.scale(ratio, ratio);
  context.globalAlpha = 0.55;
  for (let k = -1; k < payoutClasses.length; ++k) {
    context.fillStyle = colourAt(canvas.parentElement!, k < 0 ? "--muted" : payoutClasses[k]);
    for (let i = 0; i < px.length; ++i)
      if (payoutClass(points.payout[i], points.stake[i], points.large) === k)
        context.fillRect(px[i] - size / 2, py[i] - size / 2, size, size);
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
