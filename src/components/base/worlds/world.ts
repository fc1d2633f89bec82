/** The file `data/worlds.json`: five figures in simulated worlds, each with its truth and its verdict. */
import type {Estimated, OrNull} from "../kit/interval.js";
import type {Sign} from "./outcome.js";

export const questions = ["stake", "penalty", "trend", "cost", "closer"] as const;
export type Question = (typeof questions)[number];

/** How many decimals of a question's number are shown: what is 0 in them is nothing. */
export const decimals: Record<Question, number> = {stake: 2, penalty: 4, trend: 2, cost: 4, closer: 3};

/** What is drawn at a place of the x axis, with its interval. */
export interface Point extends OrNull<{low: number; high: number}> {
  x: number;
  y: number | null;
}

/** A level or a line from one place to another. */
interface Segment {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** One figure in one world. */
export interface Cell {
  points: Point[];
  /** another number of the same rounds, drawn lighter */
  beside?: Point[];
  lines: Segment[];
  /** what the verdict rests on; null where there is nothing */
  estimate: OrNull<Estimated>;
  said: Sign | null;
  truth: {
    value: number;
    /** false where no mechanism of the world makes it, and what there is of it is chance */
    made: boolean;
    direction: Sign;
  };
}

export interface ShownWorld {
  name: string;
  /** its mechanism, in one line */
  about: string;
  rows: number;
  models: number;
  accounts: number;
  rounds: [first: number, last: number];
  /** raises of a stake that count */
  raises: number;
  cells: Record<Question, Cell>;
}

export interface Worlds {
  seed: number;
  stocks: number;
  code: string;
  /** whether the record was made with the code as it is */
  current: boolean;
  worlds: ShownWorld[];
}
