/** Which spelling of each field the API takes: tried in turn, remembered, and kept from one run to the next. */
import type {Field} from "./fields.js";

/** By `place.field`: the spelling that the API takes, or null where it takes none. */
export type Learnt = Readonly<Record<string, string | null>>;

export class Spellings {
  #learnt: Map<string, string | null>;

  constructor(learnt: Learnt = {}) {
    this.#learnt = new Map(Object.entries(learnt));
  }

  /** The spelling to ask for now; null = leave the field out. */
  of(place: string, field: Field): string | null {
    const learnt = this.#learnt.get(`${place}.${field.name}`);
    if (learnt === undefined) return field.spellings[0];
    return learnt === null || field.spellings.includes(learnt) ? learnt : field.spellings[0];
  }

  /** Turns to the next spelling. Returns false where a field without which nothing can be said has no other. */
  refuse(place: string, field: Field): boolean {
    const tried = field.spellings.indexOf(this.of(place, field) ?? "");
    const next = field.spellings[tried + 1] ?? null;
    this.#learnt.set(`${place}.${field.name}`, next);
    return next !== null || !field.required;
  }

  get learnt(): Learnt {
    return Object.fromEntries([...this.#learnt].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
