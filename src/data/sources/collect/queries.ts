/** The text of queries: one field to a line, so that an error's line tells which field it is about. */
import type {Field} from "./fields.js";
import type {Spellings} from "./spellings.js";

/** One call of the API; values travel as variables, never within the text. */
export interface Query {
  /** for messages: "round 843" */
  about: string;
  /** variable -> its type and its value */
  variables: Readonly<Record<string, {type: string; value: string | number}>>;
  calls: readonly QueryCall[];
}

interface QueryCall {
  /** name under which the answer holds the result */
  key: string;
  /** `roundDetails(roundNumber: $round)` */
  call: string;
  /** for what is learnt about spellings: the same for all calls of one kind */
  place: string;
  fields: readonly Field[];
}

/** A field as asked for in a line of a query. */
export interface Asked {
  place: string;
  field: Field;
  spelling: string;
}

export interface QueryText {
  text: string;
  /** by line, from 1 */
  asked: ReadonlyMap<number, Asked>;
}

export function queryText({variables, calls}: Query, spellings: Spellings): QueryText {
  const declared = Object.entries(variables).map(([name, {type}]) => `$${name}: ${type}`);
  const lines = [declared.length > 0 ? `query (${declared.join(", ")}) {` : "query {"];
  const asked = new Map<number, Asked>();
  const write = (fields: readonly Field[], place: string, indent: string) => {
    for (const field of fields) {
      const spelling = spellings.of(place, field);
      if (spelling === null || isEmpty(field, place)) continue;
      lines.push(`${indent}${spelling}${field.fields ? " {" : ""}`);
      asked.set(lines.length, {place, field, spelling});
      if (!field.fields) continue;
      write(field.fields, `${place}.${field.name}`, `${indent}  `);
      lines.push(`${indent}}`);
    }
  };
  // An object of which every field is refused cannot be asked for.
  const isEmpty = (field: Field, place: string) =>
    field.fields?.every((one) => spellings.of(`${place}.${field.name}`, one) === null) ?? false;
  for (const {key, call, place, fields} of calls) {
    lines.push(`  ${key}: ${call} {`);
    write(fields, place, "    ");
    lines.push("  }");
  }
  return {text: [...lines, "}"].join("\n"), asked};
}

/** Numerai Classic: the rules here are this tournament's. */
export const classic = 8;

/** The list of all rounds, newest first. */
export function listQuery(fields: readonly Field[]): Query {
  return {
    about: "the list of rounds",
    variables: {tournament: {type: "Int", value: classic}},
    calls: [{key: "rounds", call: "rounds(tournament: $tournament)", place: "rounds", fields}]
  };
}

/** A whole round with all its models. */
export function roundQuery(round: number, fields: readonly Field[]): Query {
  return {
    about: `round ${round}`,
    variables: {tournament: {type: "Int!", value: classic}, round: {type: "Int!", value: round}},
    calls: [
      {
        key: "roundDetails",
        call: "roundDetails(tournament: $tournament, roundNumber: $round)",
        place: "roundDetails",
        fields
      }
    ]
  };
}
