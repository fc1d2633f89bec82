/** The way to the search, in the header: a button, and the key `/`. All else comes when it is asked for. */
import {html} from "htl";

/** Puts the button into the header, once; nothing where the page has no place for it. */
export function mountSearch(): void {
  const place = document.querySelector("#observablehq-header [data-model-field]");
  if (!place || place.querySelector(".search-open")) return;
  const button = html`<button type="button" class="search-open" title="Search pages and definitions (key /)">
    Search
  </button>`;
  const open = async () => {
    try {
      (await import("./search-dialog.js")).openSearch();
    } catch {
      button.textContent = "Search did not load";
    }
  };
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    event.preventDefault();
    void open();
  });
  place.append(button);
}

/** In a field the key is a letter like any other. */
const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
