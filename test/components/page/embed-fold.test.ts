// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import {embedFold} from "../../../src/components/page/embed-fold.js";

const clipboard = Object.getOwnPropertyDescriptor(navigator, "clipboard");
const write = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, "clipboard", {value: {writeText}, configurable: true});

afterEach(() => {
  if (clipboard) Object.defineProperty(navigator, "clipboard", clipboard);
  else Reflect.deleteProperty(navigator, "clipboard");
  document.body.replaceChildren();
});

function inFigure(title: () => string) {
  const figure = document.createElement("figure");
  figure.innerHTML = '<h2 class="figure-title"></h2><figcaption></figcaption>';
  const made = embedFold("shape", title);
  figure.append(made.element);
  document.body.append(figure);
  return {...made, summary: made.element.querySelector("summary")!, said: () => figure.querySelector("output")!};
}

test("a click shows the code as it is now, and copies it; a second one, which closes it, copies nothing", async () => {
  const copied: string[] = [];
  write(async (text) => void copied.push(text));
  let title = "before";
  const {element, summary, said} = inFigure(() => title);
  title = "now";
  summary.click();
  await expect.poll(() => said().textContent).toBe("Copied.");
  expect(copied).toEqual([element.querySelector("code")!.textContent]);
  expect(copied[0]).toMatch(/^<iframe src="[^"]+\/embed\/[^"]*#shape" title="now" /);
  element.open = true;
  summary.click();
  expect(copied).toHaveLength(1);
});

test("where a browser copies nothing, the code is there to be selected", async () => {
  write(() => Promise.reject(new Error("not allowed")));
  const {summary, said} = inFigure(() => "title");
  summary.click();
  await expect.poll(() => said().textContent).toMatch(/^Select the code/);
});
