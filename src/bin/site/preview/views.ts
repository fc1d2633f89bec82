/** What stands on the preview of each page: a small figure as on the first page where there is one, else what the page is for. */
import type {TableName} from "../../../components/base/catalogue/index.js";
import {eventPathSmall} from "../../../components/charts/events/path-small.js";
import {penaltyChart} from "../../../components/charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../../components/charts/stake/deciles.js";
import {trendChart} from "../../../components/charts/trend/two-lines.js";
import {asOfWords, sourceBesideMark} from "../../../components/page/meta.js";
import type {Meta} from "../../../components/page/meta.js";
import {whyNothing} from "../../../components/page/or-cause.js";
import {shareStyle} from "../../../components/page/share-style.js";
import {headline} from "../../../components/texts/trend/trend.js";
import {readData} from "../data-files.js";
import {descriptionOf, nameOf, questionOf} from "../describe.js";
import {withDocument} from "../first-view/document.js";
import {fallsIn, stretchesIn} from "../first-view/views.js";
import type {Finished} from "../first-view/views.js";
import {finishedIn} from "../first-view/write.js";
import type {Page} from "../modules.js";
import {figureWidth, type Card} from "./card.js";

interface SmallFigure {
  /** the table that has something to show, or not */
  of: TableName;
  draw: (files: Finished) => SVGSVGElement;
}

const width = figureWidth;
const small = true;
const penalty: SmallFigure = {of: "penalty", draw: (files) => penaltyChart(fallsIn(files), {width, small})};

/** By the page's path without its ending. */
const figures: Record<string, SmallFigure> = {
  index: penalty,
  penalty,
  stake: {of: "stake-deciles", draw: ({table}) => stakeDecilesChart(table("stake-deciles").table, {width, small})},
  trend: {
    of: "trend",
    draw(files) {
      const found = stretchesIn(files);
      const told = headline(found);
      return trendChart(found, {width, small, rounds: files.calendar(), told, models: "cwmm_mean", marks: []});
    }
  },
  "stake-events": {
    of: "event-path",
    draw: ({table}) => eventPathSmall(table("event-path").table, table("event-summary").table, {width})
  }
};

/** The cards of the pages, in their order. */
export async function previewsOf(site: string, pages: readonly Page[], {source}: {source: string}): Promise<Card[]> {
  const meta = readData<Meta>(site, "meta");
  const files = meta && finishedIn(site, meta);
  return withDocument(() => pages.map((page) => cardOf(page, {meta, files, source})));
}

interface Told {
  meta: Meta | null;
  files: Finished | null;
  source: string;
}

function cardOf({path, html}: Page, {meta, files, source}: Told): Card {
  const figure = files && figureOf(path.replace(/\.html$/, ""), files);
  const [text, question] = [descriptionOf({path, html}, source), questionOf(html)];
  // the answer over its figure; else the question, and under it what the page is for
  const title = figure && html.includes('<p class="answer">') ? text : question;
  return {
    ...{name: nameOf(html), title, text: text === question ? "" : text, figure},
    mark: meta?.simulated ? "Simulated data" : "",
    source: meta ? `${sourceBesideMark(meta)}, ${asOfWords(meta)}` : ""
  };
}

/** null where a page has none, or its table nothing to show. */
function figureOf(name: string, files: Finished): Card["figure"] {
  const found = figures[name];
  if (!found || whyNothing(files.table(found.of)) !== null) return null;
  const node = found.draw(files);
  shareStyle(node);
  return {svg: node.outerHTML, height: Number(node.getAttribute("height"))};
}
