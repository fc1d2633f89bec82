/** Paints previews: SVG to PNG by resvg, with a font from a package, so that every machine paints the same. */
import {copyFileSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {installed} from "../paths.js";
import {cardSvg, previewSize, type Card} from "./card.js";
import {lightColours} from "./colours.js";
import {openTypeOf} from "./woff.js";

/** Where pictures lie, in the site. */
export const previewFolder = "preview";

const family = "Source Sans 3";
const fontPackage = (...path: string[]) => installed("@fontsource", "source-sans-3", ...path);
const weights = [400, 700];

interface Painter {
  paint(card: Card): Uint8Array;
}

let started: ReturnType<typeof start> | undefined;

/** Loads what paints, and leaves the font's licence beside the pictures. */
export async function openPainter(site: string, {source}: {source: string}): Promise<Painter> {
  const {Resvg} = await (started ??= start());
  const fontBuffers = weights.map((weight) =>
    openTypeOf(readFileSync(fontPackage("files", `source-sans-3-latin-${weight}-normal.woff`)))
  );
  const colours = lightColours(readFileSync(join(source, "style.css"), "utf8"));
  mkdirSync(join(site, previewFolder), {recursive: true});
  copyFileSync(fontPackage("LICENSE"), join(site, previewFolder, "font-licence.txt"));
  return {
    paint: (card) =>
      new Resvg(cardSvg(card, {colours, family}), {
        fitTo: {mode: "width", value: previewSize.width},
        font: {fontBuffers, defaultFontFamily: family, sansSerifFamily: family, serifFamily: family}
      })
        .render()
        .asPng()
  };
}

/** The program is loaded once: a second time it refuses. */
async function start() {
  const resvg = await import("@resvg/resvg-wasm");
  await resvg.initWasm(readFileSync(installed("@resvg", "resvg-wasm", "index_bg.wasm")));
  return resvg;
}
