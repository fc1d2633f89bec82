/** Several drawings of one width as one picture, in columns, row by row; a row is as high as its highest drawing. */

const namespace = "http://www.w3.org/2000/svg";

export function tiles(
  plots: readonly SVGSVGElement[],
  {columns, gap = 16}: {columns: number; gap?: number}
): SVGSVGElement {
  const picture = document.createElementNS(namespace, "svg");
  let [width, y] = [0, 0];
  for (let i = 0; i < plots.length; i += columns) {
    let x = 0;
    let height = 0;
    for (const plot of plots.slice(i, i + columns)) {
      picture.append(place(plot, x, y + (i ? gap : 0)));
      height = Math.max(height, sizeOf(plot, "height"));
      x += sizeOf(plot, "width") + gap;
    }
    width = Math.max(width, x - gap);
    y += height + (i ? gap : 0);
  }
  const size = {width, height: y, viewBox: `0 0 ${width} ${y}`};
  for (const [name, value] of Object.entries(size)) picture.setAttribute(name, String(value));
  picture.style.overflow = "visible";
  return picture;
}

const sizeOf = (svg: SVGSVGElement, side: "width" | "height") => Number(svg.getAttribute(side));

/** Plot's own style would make an inner drawing as large as the outer one: its size is written out. */
function place(svg: SVGSVGElement, x: number, y: number): SVGSVGElement {
  svg.setAttribute("x", String(x));
  svg.setAttribute("y", String(y));
  svg.style.width = `${sizeOf(svg, "width")}px`;
  svg.style.height = `${sizeOf(svg, "height")}px`;
  return svg;
}
