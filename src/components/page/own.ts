/** The reader's own models in a figure: drawn once its first picture stands, from rows that the page has; nothing of it is loaded before. */
import type {Own} from "../base/my-model/own.js";
import {shortName} from "../base/my-model/own.js";
import type {Panel} from "../base/snapshot/panel.js";
import type {Settings} from "../base/settings/settings.js";
import type {Picture} from "./drawing.js";
import {firstDrawn} from "./drawing.js";
import {whenIdle} from "./idle.js";
import type {Named} from "./model-names.js";
import {chosen, onRemembered} from "./my-model.js";

/** What a figure draws of them, from the rows of its table at its settings. */
export type OwnMaker = (panel: Panel, named: Named, settings: Settings) => Own;

/** Code that comes when a model is chosen. */
export interface LateMaker {
  /** null until it has come */
  now(): OwnMaker | null;
  fetch(): Promise<OwnMaker>;
}

export function lateMaker(load: () => Promise<OwnMaker>): LateMaker {
  let made: OwnMaker | null = null;
  return {now: () => made, fetch: async () => (made ??= await load())};
}

export interface OwnRows {
  own: LateMaker;
  settings: Settings;
  /** the rows, where they are at hand */
  panelNow: () => Panel | null;
  panel: () => Promise<Panel>;
}

interface Drawn {
  rows: OwnRows | null;
  draw: (own: Own | null) => void;
  own: Own | null;
}

const figures = new Map<string, Drawn>();

let follows = false;

/** Says that the page follows a choice by other means. */
export const followChoice = (): void => void (follows = true);

/** Whether the page draws them: then a choice stays on the page. */
export const drawsOwn = (): boolean => follows || [...figures.values()].some(({rows}) => rows !== null);

/** Draws a figure, with the chosen models where rows and code are at hand, else without them until they have come. */
export function drawWithOwn(id: string, rows: OwnRows | null | undefined, draw: Drawn["draw"]): void {
  const figure: Drawn = {rows: rows ?? null, draw, own: figures.get(id)?.own ?? null};
  figures.set(id, figure);
  if (!ownNow(figure)) show(figure, null);
  void ownLater(id, figure);
}

/** Draws them at once; false where they have to be waited for. */
function ownNow(figure: Drawn): boolean {
  const {rows} = figure;
  const named = chosen();
  const [panel, make] = named && rows ? [rows.panelNow(), rows.own.now()] : [null, null];
  if (!named || !panel || !make) return false;
  show(figure, make(panel, named, rows!.settings));
  return true;
}

/** The same marks are the same object: what follows from them need not be drawn again. */
function show(figure: Drawn, own: Own | null): void {
  if (JSON.stringify(own) !== JSON.stringify(figure.own)) figure.own = own;
  figure.draw(figure.own);
}

async function ownLater(id: string, figure: Drawn): Promise<void> {
  const {rows} = figure;
  const named = chosen();
  if (!named || !rows || (rows.panelNow() && rows.own.now())) return;
  await firstDrawn;
  // behind the frame that shows it
  await new Promise<void>(whenIdle);
  const isWanted = () => figures.get(id) === figure && isSame(chosen(), named);
  if (!isWanted()) return;
  try {
    const [panel, make] = await Promise.all([rows.panel(), rows.own.fetch()]);
    if (isWanted()) show(figure, make(panel, named, rows.settings));
  } catch (error) {
    const text = `${shortName(named.name)} could not be drawn: ${(error as Error).message}`;
    if (isWanted()) show(figure, {text});
  }
}

const isSame = (a: Named | null, b: Named | null) => a?.kind === b?.kind && a?.name === b?.name;

// another choice changes what is drawn over the figures, and no figure's numbers
onRemembered(() => {
  for (const [id, figure] of figures)
    if (figure.rows && !ownNow(figure)) {
      show(figure, null);
      void ownLater(id, figure);
    }
});

const wrapped = new WeakMap<Picture["chart"], {own: Own; chart: Picture["chart"]}>();

/** A picture with them in it; the same one for the same chart and marks. */
export function withOwn<P extends Picture>(picture: P, own: Own | null): P {
  if (!own) return picture;
  const before = wrapped.get(picture.chart);
  const made = before?.own === own ? before : {own, chart: chartWith(picture.chart, own)};
  wrapped.set(picture.chart, made);
  return {...picture, chart: made.chart, alt: `${picture.alt} ${own.text}.`};
}

const chartWith =
  (chart: Picture["chart"], own: Own): Picture["chart"] =>
  (options) =>
    chart({...options, own});
