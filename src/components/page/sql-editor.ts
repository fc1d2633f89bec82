/**
 * A query to be read and changed: what is set, the steps that tables share folded, then the table's own. The text is all three.
 * Each is a plain text field over its own coloured words: Tab leaves it, and undoing is the browser's.
 */
import {html} from "htl";
import {counted} from "../base/words/format.js";
import {piecesOf} from "../sql/result/query.js";
import {fold} from "./frame.js";
import {coloured} from "./sql-colours.js";

export interface SqlEditor {
  element: HTMLElement;
  /** the whole text, as it stands */
  text(): string;
  write(sql: string): void;
}

/** `onRun` is called by Ctrl+Enter, on a Mac by Command+Enter. */
export function sqlEditor({label, onRun = () => {}}: {label: string; onRun?: () => void}): SqlEditor {
  const [head, shared, own] = ["What is set in the SQL", "Shared steps of the SQL", "SQL"].map((of) =>
    pieceEditor(`${of} of ${label}`)
  );
  const steps = fold("shared-steps", "", shared.element);
  const element = html`<div>${head.element}${steps}${own.element}</div>`;
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  });
  return {
    element,
    text: () => [head, shared, own].map((piece) => piece.text()).join(""),
    write(sql) {
      const pieces = piecesOf(sql);
      head.write(pieces.head);
      shared.write(pieces.shared);
      own.write(pieces.own);
      steps.hidden = pieces.shared === "";
      steps.querySelector("summary")!.textContent = `Shared steps: ${counted(linesOf(pieces.shared), "line")}`;
    }
  };
}

const linesOf = (text: string) => text.split("\n").length - 1;

function pieceEditor(label: string) {
  const area = html`<textarea
    spellcheck="false"
    autocapitalize="off"
    autocomplete="off"
    aria-label=${label}
  ></textarea>`;
  const field = area as HTMLTextAreaElement;
  const words = html`<pre aria-hidden="true" data-copy="none"></pre>`;
  const element = html`<div class="sql-text">${words}${field}</div>`;
  // a last line without letters has no height of its own
  const colour = () => (words.innerHTML = `${coloured(field.value)}\n`);
  field.addEventListener("input", colour);
  return {
    element,
    text: () => field.value,
    write(text: string) {
      field.value = text;
      element.hidden = text === "";
      colour();
    }
  };
}
