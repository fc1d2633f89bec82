/** A line on what the chosen inputs do, in the place kept for problems: a problem goes before it. */
export function inputNote(row: HTMLElement, text: string): void {
  const line = row.querySelector<HTMLElement>(".problems");
  if (!line || (line.textContent && !line.classList.contains("note"))) return;
  line.classList.toggle("note", text !== "");
  line.textContent = text;
}
