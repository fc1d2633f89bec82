/** Steps of the queries that take an event's own account from the sums over all others of its date. */

/** How many are left of `total` without those of the event's own account, which `account` has. */
export const left = "(total.n - coalesce(account.n, 0))";

/** And the mean over them of a column that holds sums. */
export const meanLeft = (sum: string) => `(total.${sum} - coalesce(account.${sum}, 0)) / ${left}`;

interface Totals {
  /** that `own` has as well */
  keys: readonly string[];
  /** that it has not */
  rest?: readonly string[];
  /** columns that hold sums */
  sums: readonly string[];
}

/** Joins of events `own` with the sums by account in `from`: `total` over all, `account` those of the event's own. */
export function withTotals(from: string, {keys, rest = [], sums}: Totals): string {
  const all = [...keys, ...rest];
  return `JOIN (
      SELECT
        ${[...all, ...["n", ...sums].map((name) => `sum(${name}) AS ${name}`)].join(",\n        ")}
      FROM ${from} GROUP BY ${all.join(", ")}
    ) AS total USING (${keys.join(", ")})
    LEFT JOIN ${from} AS account
    ON ${[...all.map((key) => `account.${key} = total.${key}`), "account.owner = own.owner"].join("\n      AND ")}`;
}
