/** What a parameter declares, by kind. */

interface Named {
  /** the name on the command line and in an address; camelCase of it is the name in code */
  name: string;
  /** its name in older addresses */
  formerly?: string;
  label: string;
  unit?: string;
  /** what it does, one sentence without full stop */
  about: string;
}

export interface NumberParameter extends Named {
  kind: "number";
  min: number;
  max: number;
  whole: boolean;
  /** step of the slider; the command line takes any value in range */
  step: number;
  value: number;
  /** where a slider ends, when the range has no useful end */
  slider?: readonly [number, number];
}

interface ChoiceParameter extends Named {
  kind: "choice";
  choices: readonly string[];
  value: string;
}

interface RoundsParameter extends Named {
  kind: "rounds";
  value: string;
}

/** Any text: a name. */
export interface TextParameter extends Named {
  kind: "text";
  value: string;
}

export type Parameter = NumberParameter | ChoiceParameter | RoundsParameter | TextParameter;
