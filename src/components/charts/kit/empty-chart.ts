import * as Plot from "@observablehq/plot";
import {base} from "./theme.js";

/** A sentence where there is nothing to draw: no axes around nothing. */
export function emptyChart(message: string, {width}: {width: number}): SVGSVGElement {
  const lines = Math.ceil((message.length * 7.2) / width) + 1;
  return Plot.plot({
    ...base,
    width,
    height: 16 + 20 * lines,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
    axis: null,
    marks: [
      Plot.text([message], {
        frameAnchor: "left",
        textAnchor: "start",
        lineWidth: width / 15,
        fontSize: 15,
        lineHeight: 1.3
      })
    ]
  }) as SVGSVGElement;
}
