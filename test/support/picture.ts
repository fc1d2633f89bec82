/**
 * Drawings kept as files, so that a change of one can be seen: `NAME.svg` and, on a phone, `NAME-narrow.svg`, in
 * test/components/charts/pictures. Where a change is meant, `npx vitest run -u test/components/charts` draws them anew; open the files
 * in a browser (they take the page's colours) and look at them before you commit.
 */
import {join} from "node:path";
import {expect} from "vitest";

const folder = join(import.meta.dirname, "../components/charts/pictures");
const sizes = {"": 640, "-narrow": 320};

/** Holds a chart against its pictures: wide and narrow, or `only` wide where the width changes nothing but distances. */
export async function expectPicture(
  name: string,
  draw: (width: number) => Element,
  {only = false}: {only?: boolean} = {}
): Promise<void> {
  for (const [suffix, width] of Object.entries(sizes).slice(0, only ? 1 : 2)) {
    const text = pictureText(draw(width));
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    await expect(text).toMatchFileSnapshot(join(folder, `${name}${suffix}.svg`));
  }
}

/** One element a line, numbers to a hundredth of a pixel, Plot's numbered names in their order, its styles left out. */
function pictureText(drawn: Element): string {
  const ids = [...drawn.querySelectorAll("[id]")].map((node) => node.id);
  const lines = linesOf(drawn.matches("svg") ? drawn : drawn.querySelector("svg")!, "");
  const named = ids.reduce(
    (text, id, i) => text.replaceAll(new RegExp(`(["#])${id}\\b`, "g"), `$1part-${i + 1}`),
    lines
  );
  return `<?xml-stylesheet href="../../../../src/style.css"?>\n${named}`;
}

function linesOf(node: Element, indent: string): string {
  if (node.localName === "style") return "";
  const head = `${indent}<${node.localName}${attributesOf(node)}`;
  if (!node.childNodes.length) return `${head}/>\n`;
  if (!node.children.length) return `${head}>${escaped(node.textContent)}</${node.localName}>\n`;
  const inside = [...node.childNodes].map((child) =>
    child instanceof Element
      ? linesOf(child, `${indent}  `)
      : child.textContent!.trim() && `${indent}  ${escaped(child.textContent!)}\n`
  );
  return `${head}>\n${inside.join("")}${indent}</${node.localName}>\n`;
}

function attributesOf(node: Element): string {
  const own = [...node.attributes].filter(({name}) => name !== "class" && !name.startsWith("xmlns"));
  const texts = own.map(({name, value}) => ` ${name}="${escaped(rounded(value))}"`).join("");
  return node.localName === "svg" ? ` xmlns="http://www.w3.org/2000/svg"${texts}` : texts;
}

const rounded = (value: string) =>
  value.replace(/-?\d+(\.\d+)?(e[-+]?\d+)?/g, (number) =>
    /[.e]/.test(number) ? `${Math.round(100 * Number(number)) / 100 + 0}` : number
  );

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
