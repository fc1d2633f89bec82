/** A model by its name: typed, or picked from those that match; the names come with the rows, thousands of them. */
import {html} from "htl";
import {keepAddress} from "../../page/keep-address.js";
import {matches} from "../../page/matches.js";
import type {Named} from "../../page/model-names.js";
import {chosen, onRemembered} from "../../page/my-model.js";
import {followChoice} from "../../page/own.js";
import type {ViewInput} from "../../page/view-inputs.js";

export interface ModelInputOptions {
  /** names of all models; called when the reader comes to the input */
  names: () => Promise<readonly string[]>;
  place?: Location;
}

let count = 0;

/** Its value is a name that there is, or empty: the default model. */
export function modelInput({names, place = location}: ModelInputOptions): ViewInput {
  const id = `models-${++count}`;
  const list = html`<datalist id=${id}></datalist>`;
  const input = html`<input
    type="text"
    list=${id}
    placeholder="the largest stake"
    autocomplete="off"
    spellcheck="false"
  />` as HTMLInputElement;
  const element = html`<div data-parameter="model" title="Name of a model; empty: the one with the largest stake">
    <form class="inputs-field"><label>Model ${input}</label>${list}</form>
  </div>`;
  let value = modelOf(chosen(place));
  input.value = value;
  let known: readonly string[] | null = null;
  const fill = () => {
    const found = known ? matches(known, input.value) : [];
    list.replaceChildren(...found.map((name) => Object.assign(document.createElement("option"), {value: name})));
  };
  const load = async () => {
    known ??= await names();
    fill();
  };
  const take = async () => {
    const text = input.value;
    if (text === value) return input.setCustomValidity("");
    await load();
    const exists = text === "" || known!.includes(text);
    input.setCustomValidity(exists ? "" : "no model has this name");
    if (!exists) return;
    value = text;
    keepAddress(place, element, (search) => written(search, value));
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  input.addEventListener("focus", load);
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    fill();
    void take();
  });
  element.querySelector("form")!.addEventListener("submit", (event) => {
    event.preventDefault();
    void take().then(() => input.reportValidity());
  });
  const reset = () => {
    input.value = "";
    input.setCustomValidity("");
    value = "";
    keepAddress(place, element, (search) => written(search, ""));
    element.dispatchEvent(new Event("input"));
  };
  followChoice();
  onRemembered(() => {
    value = modelOf(chosen(place));
    input.value = value;
    input.setCustomValidity("");
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  Object.defineProperty(element, "value", {get: () => value});
  return Object.assign(element, {problems: [], reset, name: "model"}) as unknown as ViewInput;
}

/** An account is no model. */
const modelOf = (named: Named | null) => (named?.kind === "model" ? named.name : "");

function written(search: string, name: string): string {
  const query = new URLSearchParams(search);
  if (name === "") query.delete("model");
  else query.set("model", name);
  const text = query.toString().replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}
