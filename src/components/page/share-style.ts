/** One style sheet for all drawings: Plot writes one into each, and a browser that gets a new one looks at the whole page again. */

/** Takes Plot's own style out of a drawing; `style.css` says the same once. */
export function shareStyle(node: Element): void {
  for (const style of node.querySelectorAll("style")) if (style.textContent.startsWith(":where(.plot-")) style.remove();
}

/** What a drawing needs of it where it stands alone, as a file. */
export function ownStyle(document: Document): SVGStyleElement {
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = "text, tspan { white-space: pre; }";
  return style;
}
