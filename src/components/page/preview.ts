/** Points at once while an input moves: the intervals come from beside the page, and until then the figure says so. */
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings/settings.js";
import type {TableFunction} from "../tables/modules.js";
import type {TableResult} from "../tables/result/result.js";
import {previewFigure, staleFigure} from "./figure.js";
import type {Picture} from "./drawing.js";
import type {Workspace} from "./workspace.js";

export interface PreviewOptions<N extends TableName> {
  table: N;
  /** the figure that is drawn, and others that wait for the intervals */
  figure: string;
  others?: readonly string[];
  /** the code of the table without its intervals; left out: the view before stays, marked */
  points?: () => Promise<TableFunction<N>>;
  picture?: (points: TableResult<N>) => Picture;
}

/** What a page calls with its settings, whenever they change. */
export function preview<N extends TableName>(
  workspace: Pick<Workspace, "supersede" | "atHand" | "rowsAtHand">,
  {table, figure, others = [], points, picture}: PreviewOptions<N>
): (settings: Settings) => void {
  let make: TableFunction<N> | undefined;
  return (settings) => {
    workspace.supersede();
    if (workspace.atHand(table, settings)) return;
    for (const id of [figure, ...others]) staleFigure(id);
    const panel = workspace.rowsAtHand(table, settings);
    if (panel && make && picture) {
      const found = make(panel, settings);
      // why there is nothing is said with the rest
      if (found.table.numRows()) previewFigure(figure, picture(found));
      return;
    }
    // behind the rows: a page draws first from finished tables
    void points?.().then((code) => (make = code));
  };
}
