/** The words of a query in their kinds, for colours: DuckDB's dialect. */
import {highlightText} from "prism-code-editor/prism";

const keywords =
  "all|alter|and|anti|any|array|as|asc|asof|at|between|boolean|bigint|by|case|cast|column|columns|copy|create|cross|current|date|decimal|delete|desc|describe|distinct|double|drop|else|end|escape|except|exclude|exists|explain|filter|first|following|for|from|full|group|having|if|ilike|in|inner|insert|integer|intersect|interval|into|is|join|last|lateral|left|like|limit|list|macro|map|materialized|natural|not|nulls|offset|on|or|order|outer|over|partition|pivot|positional|preceding|qualify|range|recursive|rename|replace|returning|right|row|rows|sample|select|semi|set|show|similar|struct|summarize|table|temp|temporary|then|time|timestamp|to|try_cast|unbounded|union|unpivot|unnest|update|using|values|varchar|view|when|where|window|with|within";

const grammar = {
  comment: /\/\*[^]*?(?:\*\/|$)|--.*/g,
  string: /'(?:[^']|'')*(?:'|$)/g,
  identifier: /"(?:[^"]|"")*(?:"|$)/g,
  number: /\b\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?\b/i,
  boolean: /\b(?:false|null|true)\b/i,
  keyword: new RegExp(`\\b(?:${keywords})\\b`, "i"),
  function: /\b[a-z_]\w*(?=\s*\()/i
};

/** The query as markup, its text escaped. */
export const coloured = (sql: string): string => highlightText(sql, grammar);
