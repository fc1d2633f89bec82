/** A field that finds a model or an account as one types: the names come when it is entered, arrows and Enter choose. */
import {html} from "htl";
import {matches} from "./matches.js";
import type {Named, Names} from "./model-names.js";

export interface FinderOptions {
  names: () => Promise<Names>;
  onChoose: (named: Named) => void;
  label?: string;
}

/** So many of each kind at once. */
const most = {model: 8, account: 4};

/** What a reader may mean: models first, and the accounts that match. */
export function found({models, accounts}: Names, text: string): Named[] {
  const of = (kind: Named["kind"], names: readonly string[]): Named[] =>
    matches(names, text, most[kind]).map((name) => ({kind, name}));
  return [...of("model", models), ...of("account", accounts)];
}

let count = 0;

export interface Finder extends HTMLElement {
  /** what stands in it */
  show(text: string): void;
}

export function finder({names, onChoose, label = "Find a model or account"}: FinderOptions): Finder {
  const id = `finder-${++count}`;
  const input = html`<input
    id=${id}
    type="text"
    role="combobox"
    aria-expanded="false"
    aria-controls=${`${id}-list`}
    aria-autocomplete="list"
    placeholder=${label}
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  const list = html`<ul id=${`${id}-list`} role="listbox" aria-label="Models and accounts" hidden></ul>`;
  const said = html`<p class="said" role="status"></p>`;
  const element = html`<div class="finder">
    <label class="hidden" for=${id}>${label}</label>${input}${list}${said}
  </div>`;
  let [known, shown, active]: [Names | null, Named[], number] = [null, [], -1];

  const close = () => {
    list.hidden = true;
    said.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const choose = (named: Named) => {
    input.value = named.name;
    close();
    onChoose(named);
  };
  const mark = (next: number) => {
    active = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${active}`);
  };
  const fill = () => {
    if (!known) return;
    const text = input.value.trim();
    shown = text ? found(known, text) : [];
    list.replaceChildren(...shown.map((named, i) => option(named, `${id}-${i}`, () => choose(named))));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = text && !shown.length ? "no model or account has this name" : "";
    mark(-1);
  };
  const load = async () => {
    if (known) return;
    said.textContent = input.value ? "loading names" : "";
    try {
      known = await names();
      said.textContent = "";
      if (input.value && document.activeElement === input) fill();
    } catch {
      said.textContent = "the names could not be loaded";
    }
  };
  /** Enter takes what is marked, else the one of that very name, else the first. */
  const take = async () => {
    await load();
    fill();
    const text = input.value.trim();
    const named = shown.find(({name}) => name === text) ?? shown[0];
    if (named) choose(named);
  };
  input.addEventListener("focus", () => void load());
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    if (known) fill();
    else void load().then(fill);
  });
  input.addEventListener("change", (event) => event.stopPropagation());
  input.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && shown.length && !list.hidden) {
      event.preventDefault();
      const from = active < 0 && step < 0 ? 0 : active;
      mark((from + step + shown.length) % shown.length);
    } else if (event.key === "Escape") close();
    else if (event.key === "Enter") {
      event.preventDefault();
      if (active >= 0) choose(shown[active]);
      else void take();
    }
  });
  element.addEventListener("focusout", (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) close();
  });
  return Object.assign(element, {show: (text: string) => void (input.value = text)});
}

/** Chosen on the press, before the field loses the focus. */
function option({kind, name}: Named, id: string, choose: () => void): HTMLElement {
  const element = html`<li id=${id} role="option" aria-selected="false">
    <span>${name}</span> ${kind === "account" ? html`<small>account</small>` : ""}
  </li>`;
  element.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    choose();
  });
  return element;
}
