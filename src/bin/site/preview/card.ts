/** The picture of a page: what it says, its first figure, where the numbers come from. */
import {wrapped} from "../../../components/page/download.js";
import {escapeHtml} from "../first-view/escape.js";
import {resolved} from "./colours.js";

export interface Card {
  /** the page's name */
  name: string;
  /** what it says, computed, or asks */
  title: string;
  /** its purpose, where there is no figure */
  text: string;
  /** its first figure, as drawn at the width of `figureWidth`; null where it has none */
  figure: {svg: string; height: number} | null;
  /** `Simulated data`, or nothing */
  mark: string;
  source: string;
}

export const previewSize = {width: 1200, height: 630};
const margin = 48;
/** Letters of a figure are made for a page: on a preview, which is shown small, they are so many times as large. */
const scale = 1.4;
export const figureWidth = (previewSize.width - 2 * margin) / scale;
const heads = {size: 44, line: 54, letters: 52};
const longHeads = {size: 34, line: 40, letters: 68};
const texts = {size: 30, line: 42, letters: 74};
/** where the figure and the foot begin */
const [figureFrom, foot] = [216, previewSize.height - 34];

interface Look {
  colours: ReadonlyMap<string, string>;
  family: string;
}

/** As SVG, of the size of a preview, colours and font written into it. */
export function cardSvg({name, title, text, figure, mark, source}: Card, {colours, family}: Look): string {
  const {width, height} = previewSize;
  const colour = (of: string) => colours.get(`--${of}`) ?? "#000";
  const line = (words: string, at: {x?: number; y: number}, attributes: string) =>
    `<text x="${at.x ?? margin}" y="${at.y}" ${attributes}>${escapeHtml(words)}</text>`;
  const quiet = `font-size="26" fill="${colour("quiet")}"`;
  const lines = (all: readonly string[], from: number, {size, line: step}: typeof heads, rest: string) =>
    all.map((words, i) => line(words, {y: from + i * step}, `font-size="${size}" ${rest}`)).join("");
  // in two lines where it fits, else smaller in three
  const short = wrapped(title, heads.letters);
  const [head, look] = short.length <= 2 ? [short, heads] : [wrapped(title, longHeads.letters), longHeads];
  const drawn = figure
    ? figureMarkup(figure)
    : lines(wrapped(text, texts.letters).slice(0, 6), 260, {...heads, ...texts}, "");
  const marked = mark ? `<tspan font-weight="700" fill="${colour("simulated")}">${escapeHtml(mark)}</tspan>  ` : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" fill="${colour("text")}" color="${colour("text")}">
<rect width="${width}" height="${height}" fill="${colour("page")}"/>
${line(`Crowding: ${name}`, {y: 62}, quiet)}
${lines(head, 116, look, 'font-weight="700"')}
${drawn}
<text x="${margin}" y="${foot}" xml:space="preserve" ${quiet}>${marked}${escapeHtml(source)}</text>
</svg>`;
  // the font has no arrow to the right, which ends the name of an axis
  return resolved(svg, colours)
    .replace(/font-family:[^;"]*;?/g, "")
    .replaceAll(" →", "");
}

/** As large as there is room for. */
function figureMarkup({svg, height}: NonNullable<Card["figure"]>): string {
  const room = foot - 40 - figureFrom;
  const by = Math.min(scale, room / height);
  return `<g transform="translate(${margin} ${figureFrom}) scale(${by})" font-size="13">${svg}</g>`;
}
