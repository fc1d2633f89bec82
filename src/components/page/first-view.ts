/** The first view that stands in a page's file before any script runs; the page's own figure takes it over. */

/** The picture of a figure that is there already, as wide as it is shown; the rest of the first view goes. */
export function takeFirstView(id: string): Element | null {
  const view = document.querySelector(`.first-view[data-first="${id}"]`);
  if (!view) return null;
  const shown = [...view.querySelectorAll<HTMLElement>(".plot")].find((plot) => plot.offsetParent !== null);
  view.remove();
  return shown?.firstElementChild ?? null;
}
