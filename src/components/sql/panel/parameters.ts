/** What the reader set, as a table of one row, and values as SQL writes them. */

export type Parameters = Record<string, number | string | boolean>;

/** A number, text or switch as a SQL literal. */
export function literal(value: number | string | boolean): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return typeof value === "number" && !Number.isInteger(value) ? `${value}::DOUBLE` : `${value}`;
}

/** `parameters AS (SELECT 10 AS groups, ...)`: a table of one row, so that a reader can change them in one place. */
export function parametersTable(values: Parameters): string {
  const columns = Object.entries(values).map(([name, value]) => `${literal(value)} AS ${name}`);
  return `-- what is set\nparameters AS (\n  SELECT ${columns.join(", ")}\n)`;
}
