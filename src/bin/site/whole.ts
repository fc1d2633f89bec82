import {UsageFault} from "../call.js";

/** A whole number above 0 from an option's text. */
export function whole(name: string, text: string, {usage}: {usage: string}): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageFault(`${name} must be a whole number above 0, got ${text}`, usage);
}
