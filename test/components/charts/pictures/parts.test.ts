// @vitest-environment jsdom
import {test} from "vitest";
import {forest} from "../../../../src/components/charts/kit/forest.js";
import {domainOf, intervalDots} from "../../../../src/components/charts/kit/interval-dots.js";
import {emptyChart} from "../../../../src/components/charts/kit/empty-chart.js";
import {splitBarsChart} from "../../../../src/components/charts/kit/split-bars.js";
import {stack} from "../../../../src/components/charts/kit/stack.js";
import {colors} from "../../../../src/components/charts/kit/theme.js";
import {tiles} from "../../../../src/components/charts/kit/tiles.js";
import {expectPicture} from "../../../support/picture.js";

const small = (width: number) => emptyChart(`A drawing ${width} pixels wide`, {width});

test("a sentence stands where there is nothing, without axes", async () => {
  await expectPicture("nothing", (width) => emptyChart("No round holds a staked model at these settings", {width}));
});

test("stacked drawings stand under one another, each at its own size, and feel the pointer", async () => {
  await expectPicture("stack", () => stack([small(300), small(200)]), {only: true});
});

test("tiles stand beside one another, row by row", async () => {
  await expectPicture("tiles", () => tiles([small(200), small(180), small(160)], {columns: 2}), {only: true});
});

test("estimates stand under one another with name, interval and number; one without a number has its words alone", async () => {
  const rows = [
    {
      label: "MMC: change",
      more: "12 events",
      estimate: -0.004,
      low: -0.006,
      high: -0.002,
      text: "−0.0040",
      beside: "Holm p 0.010"
    },
    {label: "CORR: change", more: "11 events", estimate: 0.001, low: null, high: null, text: "+0.0010"},
    {label: "MMC: jump", estimate: null, low: null, high: null, text: "no number"}
  ].map((row) => ({...row, color: colors.mmc}));
  await expectPicture("forest", (width) => forest(rows, {width, heading: "rounds from 1", label: "score →"}));
});

test("a dot has its interval, a ring none; texts near an end of the axis grow away from it", async () => {
  const rows = [
    {label: "at the left end", value: -1, low: -1.2, high: -0.8, text: "−1.00"},
    {label: "in the middle", value: 0.1, low: null, high: null, text: "+0.10, no interval"},
    {label: "at the right end", value: 1, low: 0.9, high: 1.2, text: "+1.00"}
  ].map((row) => ({...row, color: colors.cwmm}));
  const options = {domain: domainOf(rows), label: "change per year →", heading: "weekly rounds", marks: [0.5]};
  await expectPicture("interval-dots", (width) => intervalDots(rows, {width, ...options}));
});

test("bars add up to the first on one scale, one that lies within the others is thinner", async () => {
  const bars = [
    {label: "change", value: -0.3, low: -0.4, high: -0.2, fill: colors.mmc},
    {label: "accuracy", value: -0.1, low: null, high: null, fill: colors.corr},
    {label: "overlap", value: -0.2, low: -0.25, high: -0.15, fill: colors.cwmm},
    {label: "own stake", value: -0.05, low: -0.1, high: 0, fill: colors.stake, within: true}
  ];
  const panels = [
    {title: "rounds from 1", bars},
    {title: "rounds from 9", bars: bars.map((bar) => ({...bar, value: -bar.value, low: null, high: null}))}
  ];
  await expectPicture("split-bars", (width) => splitBarsChart(panels, {width, show: (value) => value.toFixed(2)}));
});
