/** The figure as a file that a reader takes along. */
import {ownStyle} from "./share-style.js";

/** The figure as a file of its own: styles that it takes from the page written into it. */
export function svgText(svg: SVGSVGElement, {title, points}: {title: string; points?: string | undefined}): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(svg);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute(
    "style",
    `color: ${style.color}; background: ${getComputedStyle(document.body).backgroundColor}; font-family: system-ui, sans-serif;`
  );
  const caption = document.createElementNS("http://www.w3.org/2000/svg", "title");
  caption.textContent = title;
  if (points) copy.prepend(picture(points, svg));
  copy.prepend(caption, ownStyle(copy.ownerDocument));
  return resolveVariables(new XMLSerializer().serializeToString(copy), style);
}

/** A picture of the drawing's size. */
function picture(href: string, svg: SVGSVGElement): SVGImageElement {
  const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
  for (const name of ["width", "height"]) image.setAttribute(name, svg.getAttribute(name)!);
  image.setAttribute("href", href);
  return image;
}

/** `var(--mmc)` and the like as the colours they stand for now. */
function resolveVariables(text: string, style: CSSStyleDeclaration): string {
  return text.replace(/var\((--[\w-]+)\)/g, (all, name: string) => style.getPropertyValue(name).trim() || all);
}

export function save(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
