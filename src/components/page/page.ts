/** What a page works with: its data, what stands above its figures, and figures with the rows behind them. */
import type {TableName} from "../base/catalogue/index.js";
import type {ScoreName} from "../base/snapshot/panel.js";
import type {TableResult} from "../tables/result/result.js";
import type {SerialTable} from "../tables/result/serial.js";
import {figure} from "./figure.js";
import type {FigureSpec, ResultFigure} from "./figure.js";
import {settingsInputs} from "./inputs.js";
import type {InputsOptions} from "./inputs.js";
import {lateFigure} from "./late.js";
import type {Meta} from "./meta.js";
import type {Place, Placed} from "./placed.js";
import {spanOf} from "./rounds-control.js";
import {sourceLine} from "./source-line.js";
import {openWorkspace} from "./workspace.js";
import type {Arriving, WorkspaceOptions} from "./workspace.js";

export interface PageFiles extends Pick<WorkspaceOptions, "calendar" | "extra"> {
  meta: Promise<Meta>;
  /** finished tables, one or several in a file */
  first: Promise<SerialTable | SerialTable[]>[];
}

interface Rows {
  /** the table whose rows a figure's query needs */
  table?: TableName;
  /** scores beside those of the table */
  more?: readonly ScoreName[];
}

/** What makes a figure of results. */
type Make = (...given: never[]) => ResultFigure;

/** The same of results that come by and by; its first argument are these. */
type MakeLater = Placed<never, Omit<ResultFigure, keyof Place>>;

type Called<Makes extends Record<string, Make>> = {
  [Name in keyof Makes]: (...given: Parameters<Makes[Name]>) => HTMLElement;
};

type CalledLater<Makes extends Record<string, MakeLater>> = {
  [Name in keyof Makes]: Parameters<Makes[Name]> extends readonly [
    infer R extends readonly TableResult[],
    ...infer Given
  ]
    ? (arriving: Arriving<R>, ...given: Given) => HTMLElement
    : never;
};

/** Opens a page once its files are there; `table` says whose rows its figures' queries need. */
export async function openPage({meta: coming, first, ...rest}: PageFiles, page: Required<Pick<Rows, "table">>) {
  const [meta, ...files] = await Promise.all([coming, ...first]);
  const workspace = openWorkspace({meta, first: files.flat(), ...rest});
  const whole = (spec: ResultFigure, {table = page.table, more}: Rows): FigureSpec => ({
    ...spec,
    meta,
    panel: () => workspace.panelFor(table, spec.result.settings, more),
    panelNow: () => workspace.panelNow(table, spec.result.settings, more)
  });
  return {
    meta,
    workspace,
    progress: workspace.progress,
    sourceLine: () => sourceLine(meta),
    /** inputs that know the rounds at hand */
    inputs: (names: string[], options: InputsOptions) => settingsInputs(names, {...options, span: spanOf(meta)}),
    /** each of them as a figure of the page; with `rows` where its query needs others than the page's */
    figures: <Makes extends Record<string, Make>>(makes: Makes, rows: Rows = {}) =>
      each(
        makes,
        (make) =>
          (...given: never[]) =>
            figure(whole(make(...given), rows))
      ) as Called<Makes>,
    /** each of them as a figure of tables that come by and by */
    laterFigures: <Makes extends Record<string, MakeLater>>(makes: Makes) =>
      each(
        makes,
        ((make: Placed<unknown[], Omit<ResultFigure, keyof Place>>) =>
          (arriving: Arriving, ...given: unknown[]) =>
            lateFigure(arriving, make.place, (results) => whole(make(results, ...given), {}))) as never
      ) as CalledLater<Makes>,
    prefetch: () => workspace.prefetch(page.table)
  };
}

const each = <Make, Made>(makes: Record<string, Make>, of: (make: Make) => Made): Record<string, Made> =>
  Object.fromEntries(Object.entries(makes).map(([name, make]) => [name, of(make)]));
