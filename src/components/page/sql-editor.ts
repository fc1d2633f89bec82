/** A query to be read and changed: what is set, the steps that tables share folded, then the table's own. The text is all three. */
import {html} from "htl";
import {counted} from "../base/words/format.js";
import {piecesOf} from "../sql/result/query.js";
import {fold} from "./frame.js";

export interface SqlEditor {
  element: HTMLElement;
  /** the whole text, as it stands */
  text(): string;
  write(sql: string): void;
}

export function sqlEditor({label}: {label: string}): SqlEditor {
  const area = (of: string) =>
    html`<textarea spellcheck="false" aria-label=${`${of} of ${label}`}></textarea>` as HTMLTextAreaElement;
  const [head, shared, own] = [area("What is set in the SQL"), area("Shared steps of the SQL"), area("SQL")];
  const steps = fold("shared-steps", "", shared);
  const element = html`<div>${head}${steps}${own}</div>`;
  return {
    element,
    text: () => [head, shared, own].map(({value}) => value).join(""),
    write(sql) {
      const pieces = piecesOf(sql);
      fill(head, pieces.head);
      fill(shared, pieces.shared);
      fill(own, pieces.own);
      steps.hidden = pieces.shared === "";
      steps.querySelector("summary")!.textContent = `Shared steps: ${counted(linesOf(pieces.shared), "line")}`;
    }
  };
}

const linesOf = (text: string) => text.split("\n").length - 1;

function fill(area: HTMLTextAreaElement, text: string): void {
  area.value = text;
  area.hidden = text === "";
  area.rows = Math.min(40, text.trimEnd().split("\n").length + 1);
}
