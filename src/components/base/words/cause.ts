/** A step that left rows out, or a rule that took events away. */
interface Step {
  /** why nothing is left, where it took the last */
  none?: string;
}

/** A table with what its steps left out; a table of events also with what its rules took away. */
export interface WithLeft {
  left?: readonly Step[];
  attrition?: readonly Step[];
}

/**
 * Why a table has nothing to show, in a sentence without a full stop: what the step that took the last row, or the last event, found.
 * null where something is left, or where only the settings at hand are the reason.
 */
export function causeOf({left = [], attrition = []}: WithLeft): string | null {
  return [...left, ...attrition].findLast(({none}) => none !== undefined)?.none ?? null;
}

/** A text about a table, or the sentence that says why the table has nothing to show. */
export function orCause(told: WithLeft = {}, text: string): string {
  const none = causeOf(told);
  return none === null ? text : `${none}.`;
}
