/** What can go wrong between us and the API, by what it calls for. */
import {InputFault} from "../../fault.js";

/** Worth another try, not before `wait` milliseconds where the API names them. */
export class Passing extends Error {
  readonly wait: number;

  constructor(message: string, {wait = 0}: {wait?: number} = {}) {
    super(message);
    this.wait = wait;
  }
}

/** The query asks for fields that the API does not know under these names. */
export class UnknownFields extends Error {
  readonly errors: readonly ApiError[];

  constructor(errors: readonly ApiError[]) {
    super(errors.map(({message}) => message).join("; "));
    this.errors = errors;
  }
}

/** An answer that came whole and is not what it should be: asking again would not help, other rounds are not concerned. */
export class Misfit extends InputFault {}

/** The reader pressed Ctrl-C. */
export class Interrupted extends Error {
  readonly exitCode = 130;
}

export interface ApiError {
  message: string;
  code: string | null;
  /** line of the query, from 1 */
  line: number | null;
}
