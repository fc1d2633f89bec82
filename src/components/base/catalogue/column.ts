/** A column of a table as its declaration has it: what it says, in which unit, and what null means in it. */

/**
 * `interval`: an estimate X with X_low and X_high. `band`: X_low and X_high alone, around a whole path whose points have intervals of their own.
 * Where drawn paths or the values without one account lie is no interval of an estimate: such columns are named for what they are (from and
 * to, least and most).
 */
type Bounds = "interval" | "band";

export interface Traits {
  /** what null means, as the end of `null: …`; a column without this is never null. Ends are null where there is no interval */
  orNull?: string;
  /** the ends of the 95 % interval that come with the estimate */
  bounds?: Bounds;
  /** why no query yields the column; ends never come from a query */
  once?: string;
}

export interface Description {
  kind: "whole number" | "number" | "text" | "true or false";
  /** what the number counts or is measured in; null: text, or a number that needs none */
  unit: string | null;
  /** what a value says, one sentence */
  about: string;
  /** every text that can stand here, where they are few */
  choices?: readonly string[];
}

/** `value` is never there: it carries the type of the values. */
export type Column<V = unknown, T extends Traits = Traits> = Description & T & {readonly value?: V};

const column = <V, T extends Traits>(described: Description, traits?: T) => ({...described, ...traits}) as Column<V, T>;

export const text = <const T extends Traits>(about: string, traits?: T) =>
  column<string, T>({kind: "text", unit: null, about}, traits);

export const choice = <const V extends string, const T extends Traits>(
  choices: readonly V[],
  about: string,
  traits?: T
) => column<V, T>({kind: "text", unit: null, about, choices}, traits);

export const whole = <const T extends Traits>(unit: string | null, about: string, traits?: T) =>
  column<number, T>({kind: "whole number", unit, about}, traits);

export const number = <const T extends Traits>(unit: string | null, about: string, traits?: T) =>
  column<number, T>({kind: "number", unit, about}, traits);

export const flag = <const T extends Traits>(about: string, traits?: T) =>
  column<boolean, T>({kind: "true or false", unit: null, about}, traits);
