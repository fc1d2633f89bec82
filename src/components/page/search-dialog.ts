/** A search over pages and definitions: a field over the page, results as links, all by keyboard. */
import {html} from "htl";
import {presetNamed} from "../base/settings/presets.js";
import {counted} from "../base/words/format.js";
import {excerpt, openIndex} from "./search-index.js";
import type {Found} from "./search-index.js";

type Search = (words: string) => Found[];

let dialog: HTMLDialogElement | undefined;
let index: Promise<Search> | undefined;

/** Shows it, with what was asked before. */
export function openSearch(): void {
  dialog ??= createDialog(() => (index ??= fetchIndex()));
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")!.select();
}

/** The build writes it; a preview while writing pages has none. */
async function fetchIndex(): Promise<Search> {
  const response = await fetch(new URL("data/search.json", document.baseURI));
  if (!response.ok) throw new Error("a built site has one");
  return openIndex(await response.text());
}

export function createDialog(search: () => Promise<Search>): HTMLDialogElement {
  const input = html`<input
    type="search"
    aria-label="Search pages and definitions"
    placeholder="Search pages and definitions"
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  const said = html`<p class="small" role="status"></p>`;
  const list = html`<ul></ul>`;
  const element = html`<dialog class="search" aria-label="Search">${input}${said}${list}</dialog>` as HTMLDialogElement;
  const show = async () => {
    const words = input.value.trim();
    try {
      const find = await search();
      if (words !== input.value.trim()) return;
      const found = words ? find(words) : [];
      list.replaceChildren(...found.map(resultOf));
      said.textContent = words ? (found.length ? counted(found.length, "result") : "nothing found") : "";
    } catch (error) {
      said.textContent = `the index did not come: ${(error as Error).message}`;
    }
  };
  input.addEventListener("input", () => void show());
  element.addEventListener("keydown", (event) => {
    // at once: a browser would first empty the field
    if (event.key === "Escape") element.close();
    else step(event, [input, ...list.querySelectorAll("a")]);
  });
  element.addEventListener("click", (event) => {
    // beside the dialog, or on the way to another part of this page
    if (event.target === element || (event.target as Element).closest("a")) element.close();
  });
  void show();
  return element;
}

/** Arrows go from the field through the results and back; Enter in the field takes the first. */
function step(event: KeyboardEvent, places: readonly HTMLElement[]): void {
  const at = places.indexOf(document.activeElement as HTMLElement);
  if (event.key === "Enter" && at === 0) places[1]?.click();
  const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!move || at < 0) return;
  event.preventDefault();
  places[(at + move + places.length) % places.length].focus();
}

function resultOf(found: Found): HTMLElement {
  const pieces = excerpt(found).map(({text, found: marked}) => (marked ? html`<mark>${text}</mark>` : text));
  return html`<li>
    <a href=${withPreset(found.href)}><b>${found.heading}</b> <span>${found.place}</span> <small>${pieces}</small></a>
  </li>`;
}

/** Links keep the set of choices, as those of the header do. */
function withPreset(href: string, {search}: Pick<Location, "search"> = location): string {
  const preset = presetNamed(new URLSearchParams(search).get("preset"));
  if (!preset) return href;
  const url = new URL(href, "http://site/");
  url.searchParams.set("preset", preset.name);
  return `.${url.pathname}${url.search}${url.hash}`;
}
