/** Reading figures and moving inputs, as a reader would. */
import type {Page} from "playwright-core";

export interface ReadFigure {
  /** the command line under the figure */
  command: string;
  title: string;
  alt: string;
  /** the table under the figure, at full precision: texts as in the cells' data */
  rows: Record<string, string>[];
}

/** What a figure shows now; opens its table. */
export function readFigure(page: Page, id: string): Promise<ReadFigure> {
  return page.locator(`[data-figure="${id}"]`).evaluate(async (figure) => {
    const fold = figure.querySelector<HTMLDetailsElement>('[data-fold="table"]')!;
    fold.open = true;
    await new Promise((done) => setTimeout(done, 50));
    const names = [...fold.querySelectorAll("th")].map((th) => th.textContent);
    const rows = [...fold.querySelectorAll("tbody tr")].map((tr) =>
      Object.fromEntries([...tr.querySelectorAll<HTMLElement>("td")].map((td, i) => [names[i], td.dataset.value!]))
    );
    return {
      command: figure.querySelector('[data-fold="command"] code')!.textContent,
      title: figure.querySelector(".figure-title")!.textContent,
      alt: figure.querySelector('[role="img"]')?.getAttribute("aria-label") ?? "",
      rows
    };
  });
}

/** Sets an input as a reader would and waits until the page has been drawn again. */
export async function setInput(page: Page, name: string, value: string): Promise<void> {
  await moveInput(page, name, value);
  await settledFigures(page);
}

/** The same without waiting: for what does not arrive. */
export async function moveInput(page: Page, name: string, value: string): Promise<void> {
  await page
    .locator(`[data-parameter="${name}"]`)
    .first()
    .evaluate((form, text) => {
      const input = form.querySelector<HTMLInputElement | HTMLSelectElement>(
        "input[type=number], input[type=text], input[type=checkbox], select"
      )!;
      if (input instanceof HTMLSelectElement)
        input.selectedIndex = [...input.options].findIndex((o) => o.text === text);
      else if (input.type === "checkbox") input.checked = text === "true";
      else input.value = text;
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, {bubbles: true}));
      form.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
    }, value);
}

/** Waits until no rows are on their way, what is seen is of the newest settings, and frames were painted before and after. */
export async function settledFigures(page: Page): Promise<void> {
  await frames(page, 6);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () => document.querySelector("figure:is(.partial, .stale):not(details:not([open]) *)") === null
  );
  await frames(page, 6);
}

const frames = (page: Page, n: number) =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; ++i) await new Promise((done) => requestAnimationFrame(done));
  }, n);

export interface Marks {
  /** selector */
  mark: string;
  /** attributes that hold the place */
  x: string;
  y: string;
  /** which drawing, where several are stacked */
  panel?: number;
}

/** Positions of a figure's marks turned back into values by the chart's own scales. */
export function readMarks(page: Page, id: string, {mark, x, y, panel = 0}: Marks) {
  return page.locator(`[data-figure="${id}"] .plot`).evaluate(
    (plot, names) => {
      type Scaled = SVGSVGElement & {
        scale(name: string): {
          invert?(v: number): number;
          domain: unknown[];
          bandwidth?: number;
          apply(v: unknown): number;
        };
      };
      const stacked = plot.querySelectorAll("svg svg");
      const svg = (stacked.length ? stacked[names.panel] : plot.querySelector("svg")) as Scaled;
      const [x, y] = [svg.scale("x"), svg.scale("y")];
      return [...svg.querySelectorAll(names.mark)].map((node) => {
        const at = (attribute: string) => Number(node.getAttribute(attribute));
        const value = (scale: typeof x, position: number) =>
          scale.invert
            ? scale.invert(position)
            : Number(scale.domain.find((d) => Math.abs(scale.apply(d) + (scale.bandwidth ?? 0) / 2 - position) < 0.01));
        return {x: value(x, at(names.x)), y: value(y, at(names.y))};
      });
    },
    {mark, x, y, panel}
  );
}

/** Lets no rows arrive: a page has its finished tables alone. */
export async function holdRows(page: Page): Promise<void> {
  await page.route(/\/rows\//, () => {});
}
