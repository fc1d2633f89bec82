/** Where a figure, or some words, of late tables stand. */
export interface Place {
  /** unique on the page */
  id: string;
  /** CSS pixels that are kept until it is drawn for the first time */
  height?: number;
}

/** What makes a figure of its results; its place is known before these are there. */
export interface Placed<Given extends readonly unknown[], Spec> {
  (...given: Given): Spec & Place;
  place: Place;
}

/** A figure's function with its place, which goes into all that it makes. */
export function placed<Given extends readonly unknown[], Spec>(
  place: Place,
  make: (...given: Given) => Spec
): Placed<Given, Spec> {
  return Object.assign((...given: Given) => ({...make(...given), ...place}), {place});
}
