/** Heads of a table's columns that sort its rows. */
import {html} from "htl";

export type Sort = "ascending" | "descending";

interface Head {
  text: string;
  /** numbers stand to the right */
  isNumber?: boolean;
}

/** A click on a head sorts by its column, by its place; a second one the other way; the head says which. */
export function sortedHeads(columns: readonly Head[], sort: (place: number, way: Sort) => void): HTMLElement[] {
  const heads = columns.map(
    ({text, isNumber = false}) => html`<th scope="col" class=${isNumber ? "number" : ""}><button>${text}</button></th>`
  );
  heads.forEach((head, place) =>
    head.querySelector("button")!.addEventListener("click", () => {
      const way: Sort = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way);
      sort(place, way);
    })
  );
  return heads;
}
