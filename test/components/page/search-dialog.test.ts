// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import {createDialog} from "../../../src/components/page/search-dialog.js";
import {openIndex, writeIndex} from "../../../src/components/page/search-index.js";

const entries = ["one", "two", "three"].map((name) => ({
  ...{heading: `Part ${name}`, place: "Page", text: `about <b>${name}</b>`, href: `./page.html#${name}`}
}));
const search = () => Promise.resolve(openIndex(writeIndex(entries)));

afterEach(() => document.body.replaceChildren());

function open(of: Parameters<typeof createDialog>[0] = search) {
  const dialog = createDialog(of);
  document.body.append(dialog);
  dialog.close = () => dialog.removeAttribute("open");
  dialog.setAttribute("open", "");
  const input = dialog.querySelector("input")!;
  const said = () => dialog.querySelector("[role=status]")!.textContent;
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  input.focus();
  return {dialog, input, said, type, press, links: () => [...dialog.querySelectorAll("a")]};
}

test("results come as one types, are counted, and their text is text", async () => {
  const {said, type, links} = open();
  type("part");
  await expect.poll(said).toBe("3 results");
  expect(links().map((a) => a.getAttribute("href"))).toEqual([
    "./page.html#one",
    "./page.html#two",
    "./page.html#three"
  ]);
  expect(links()[0].querySelector("small")!.textContent).toBe("about <b>one</b>");
  type("nowhere");
  await expect.poll(said).toBe("nothing found");
  type(" ");
  await expect.poll(said).toBe("");
  expect(links()).toEqual([]);
});

test("arrows go round from the field through the results; Enter in the field takes the first", async () => {
  const {type, said, press, links, input} = open();
  type("part");
  await expect.poll(said).toBe("3 results");
  const at = () => [input, ...links()].indexOf(document.activeElement as HTMLInputElement);
  const places = ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown"].map(
    (key) => (press(key), at())
  );
  expect(places).toEqual([1, 2, 1, 0, 3, 0]);
  const taken: string[] = [];
  for (const link of links())
    link.addEventListener("click", (event) => {
      event.preventDefault();
      taken.push(link.hash);
    });
  press("Enter");
  expect(taken).toEqual(["#one"]);
});

test("a result taken, Escape or a click beside it closes it; one inside does not", async () => {
  const {dialog, input, type, said, links} = open();
  type("two");
  await expect.poll(said).toBe("1 result");
  input.click();
  expect(dialog.open).toBe(true);
  links()[0].addEventListener("click", (event) => event.preventDefault());
  links()[0].querySelector("b")!.click();
  expect(dialog.open).toBe(false);
  dialog.setAttribute("open", "");
  dialog.click();
  expect(dialog.open).toBe(false);
  dialog.setAttribute("open", "");
  input.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  expect(dialog.open).toBe(false);
});

test("what does not come is said", async () => {
  const {said} = open(() => Promise.reject(new Error("a built site has one")));
  await expect.poll(said).toBe("the index did not come: a built site has one");
});
