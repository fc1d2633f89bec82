/** What a parameter declares, by kind, and the names of the tables. */

import type {TableName} from "./table-names.js";

export type {TableName};

export interface Declared {
  /** the name on the command line and in an address; camelCase of it is the name in code */
  name: string;
  label: string;
  unit?: string;
  tables: TableName[];
  /** what it does, one sentence without full stop */
  about: string;
}

export interface NumberParameter extends Declared {
  kind: "number";
  min: number;
  max: number;
  whole: boolean;
  /** step of the slider; the command line takes any value in range */
  step: number;
  value: number;
  /** where a slider ends, when the range has no useful end */
  slider?: [number, number];
}

export interface ChoiceParameter extends Declared {
  kind: "choice";
  choices: readonly string[];
  value: string;
  /** defaults of single tables that differ */
  values?: Partial<Record<TableName, string>>;
}

export interface RoundsParameter extends Declared {
  kind: "rounds";
  value: string;
  values?: Partial<Record<TableName, string>>;
}

/** Any text: a name. */
export interface TextParameter extends Declared {
  kind: "text";
  value: string;
  values?: Partial<Record<TableName, string>>;
}

export type Parameter = NumberParameter | ChoiceParameter | RoundsParameter | TextParameter;
