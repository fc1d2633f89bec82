/** Where things lie in a drawing, which is written to a tenth of a pixel. */
const places = ["d", "cx", "cy", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "transform"];

/** Rounds where things lie: most characters of a large picture are digits that no eye can see. */
export function shorten(drawing: Element): void {
  for (const element of [drawing, ...drawing.querySelectorAll("svg *")])
    for (const place of places) {
      const long = element.getAttribute(place);
      if (long?.includes(".")) element.setAttribute(place, rounded(long));
    }
}

const rounded = (text: string) => text.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(+Number(number).toFixed(1)));
