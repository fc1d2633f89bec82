import {createHash} from "node:crypto";
import {embedFolder} from "./embed.js";
import type {Page} from "./modules.js";

/**
 * The content security policy of a page: nothing leaves the origin, no script runs but the site's own. Arquero compiles its
 * expressions and DuckDB is WebAssembly; each is allowed only where a page can reach that package.
 */
export function policyOf(page: Page, modules: ReadonlySet<string>): string {
  const uses = (name: string) => [...modules].some((path) => path.startsWith(`_node/${name}@`));
  const scripts = [
    "'self'",
    ...new Set(page.inlineScripts.map(hashOf)),
    ...(uses("@duckdb/duckdb-wasm") ? ["'wasm-unsafe-eval'"] : []),
    ...(uses("arquero") ? ["'unsafe-eval'"] : []),
    ...(uses("htl") ? ["'unsafe-hashes'", ...placeholders] : [])
  ];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    `base-uri ${/<base\b/.test(page.html) ? "'self'" : "'none'"}`,
    "form-action 'none'"
  ].join("; ");
}

/** The part of the policy that only a host's header can state: other sites frame the pages that are made for it, and no others. */
export const framingOf = (path: string): string | null =>
  path.startsWith(`/${embedFolder}/`) ? null : "frame-ancestors 'self'";

/**
 * htl first writes `oninput="::7"` into its template and then takes the placeholder away for the function meant. The policy
 * lets these inert texts be and nothing else in an attribute.
 */
const placeholders = Array.from({length: 10}, (_, i) => hashOf(`::${i}`));

function hashOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
