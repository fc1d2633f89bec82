/** The figure as a file that a reader takes along: it stands alone, with its title, its caption and its settings. */
import {colourAt} from "../charts/kit/colour.js";
import {ownStyle} from "./share-style.js";

export interface Taken {
  title: string;
  /** who is in it, from where, at which settings: lines under the drawing */
  lines: readonly string[];
  /** points on a canvas, as a picture under the axes */
  points?: string | undefined;
}

const space = "http://www.w3.org/2000/svg";
const [titleSize, lineSize, margin] = [17, 12, 10];

/** The drawing with its title above and its lines below; styles that it takes from the page are written into it. */
export function svgText(svg: SVGSVGElement, {title, lines, points}: Taken): string {
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const head = wrapped(title, Math.floor((width - 2 * margin) / (0.56 * titleSize)));
  const foot = lines.flatMap((line) => wrapped(line, Math.floor((width - 2 * margin) / (0.54 * lineSize))));
  const top = margin + 1.3 * titleSize * head.length + 6;
  const whole = top + height + 6 + 1.35 * lineSize * foot.length + margin;
  const paper = svg.ownerDocument.createElementNS(space, "svg");
  const style = getComputedStyle(svg);
  const ground = getComputedStyle(document.body).backgroundColor;
  set(paper, {width, height: Math.ceil(whole), viewBox: `0 0 ${width} ${Math.ceil(whole)}`});
  set(paper, {style: `color: ${style.color}; background: ${ground}; font-family: system-ui, sans-serif;`});
  const name = svg.ownerDocument.createElementNS(space, "title");
  name.textContent = title;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  set(copy, {y: top});
  if (points) copy.prepend(picture(points, {width, height}));
  paper.append(name, ownStyle(paper.ownerDocument), ...texts(head, {size: titleSize, weight: 650, from: margin}), copy);
  paper.append(...texts(foot, {size: lineSize, weight: 400, from: top + height + 6}));
  return resolved(new XMLSerializer().serializeToString(paper), svg);
}

function texts(lines: readonly string[], {size, weight, from}: {size: number; weight: number; from: number}) {
  return lines.map((line, i) => {
    const text = document.createElementNS(space, "text");
    const y = from + size * (1 + 1.3 * i);
    set(text, {x: margin, y, fill: "currentColor", "font-size": size, "font-weight": weight});
    text.textContent = line;
    return text;
  });
}

function set(node: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}

/** Lines of at most so many letters, broken between words. */
export function wrapped(text: string, letters: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** A picture of the drawing's size. */
function picture(href: string, size: {width: number; height: number}): SVGImageElement {
  const image = document.createElementNS(space, "image");
  set(image, {...size, href});
  return image;
}

/** `var(--mmc)` and the like as the colours they stand for now. */
const resolved = (text: string, place: Element) =>
  text.replace(/var\((--[\w-]+)\)/g, (all, name: string) => colourAt(place.parentElement!, name) || all);

/** The same as a picture of points, twice as fine as it is shown. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
    const context = canvas.getContext("2d")!;
    context.scale(2, 2);
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, image.width, image.height);
    context.drawImage(image, 0, 0);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the browser makes no picture of it"))))
    );
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

export function save(name: string, content: string | Blob, type: string): void {
  const href = URL.createObjectURL(typeof content === "string" ? new Blob([content], {type}) : content);
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
