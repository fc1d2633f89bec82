/** Worlds of the page Worlds with made-up numbers. */
import {questions} from "../../src/components/base/worlds/world.js";
import type {Cell, Question, ShownWorld, Worlds} from "../../src/components/base/worlds/world.js";

const points = (question: Question, lift: number): Cell["points"] =>
  Array.from({length: question === "cost" || question === "closer" ? 40 : 10}, (_, i) => {
    const x = question === "trend" ? 340 + 20 * i : question === "cost" || question === "closer" ? i - 20 : i + 1;
    const y = (question === "penalty" || question === "cost" ? 0.01 : 0.4) + lift * 0.001 * i;
    return {x, y, low: y - 0.004, high: y + 0.004};
  });

/** A cell that claims a rise and is right. */
export function shownCell(question: Question, {lift = 1, ...own}: Partial<Cell> & {lift?: number} = {}): Cell {
  const drawn = points(question, lift);
  const [first, last] = [drawn[0], drawn.at(-1)!];
  return {
    points: drawn,
    lines: question === "trend" ? [{x1: first.x, x2: last.x, y1: first.y!, y2: last.y!}] : [],
    ...(question === "trend" ? {beside: drawn.map((p) => ({x: p.x, y: p.y! - 0.02, low: null, high: null}))} : {}),
    estimate: {estimate: 0.12, low: 0.05, high: 0.19},
    said: 1,
    truth: {value: 0.1, made: true, direction: 1},
    ...own
  };
}

export function shownWorld(
  name: string,
  cells: Partial<Record<Question, Partial<Cell> & {lift?: number}>> = {}
): ShownWorld {
  const all = questions.map((question) => [question, shownCell(question, cells[question])]);
  return {
    ...{name, about: "stakes follow nothing", rows: 12345, models: 976, accounts: 286, rounds: [244, 563], raises: 68},
    cells: Object.fromEntries(all) as ShownWorld["cells"]
  };
}

export const shownWorlds = (worlds: ShownWorld[]): Worlds => ({
  seed: 1,
  stocks: 500,
  code: "abc",
  current: true,
  worlds
});
