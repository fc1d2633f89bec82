/** Several drawings as one: each keeps its own scales, all share one picture. */

const svg = "http://www.w3.org/2000/svg";

/** One under the other, in the order given, as wide as the widest; one alone stays what it is. */
export function stack(plots: readonly SVGSVGElement[]): SVGSVGElement {
  if (plots.length === 1) return plots[0];
  const outer = document.createElementNS(svg, "svg");
  let [width, height] = [0, 0];
  for (const plot of plots) {
    const size = [Number(plot.getAttribute("width")), Number(plot.getAttribute("height"))];
    plot.setAttribute("y", String(height));
    // Plot's own style would make an inner drawing as large as the outer one
    plot.style.width = `${size[0]}px`;
    plot.style.height = `${size[1]}px`;
    plot.prepend(touchable(size));
    width = Math.max(width, size[0]);
    height += size[1];
    outer.append(plot);
  }
  outer.setAttribute("width", String(width));
  outer.setAttribute("height", String(height));
  outer.setAttribute("viewBox", `0 0 ${width} ${height}`);
  outer.style.overflow = "visible";
  return outer;
}

/** An inner drawing feels the pointer only where something is painted: tips need all of it. */
function touchable([width, height]: number[]): SVGRectElement {
  const rect = document.createElementNS(svg, "rect");
  const attributes = {width, height, fill: "none", "pointer-events": "all"};
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
  return rect;
}
