/** Links to figures that stand on the page of checks, and once stood among the stake events. */

const checks = ["outcomes", "mechanics", "dose", "fan", "tests", "placebos", "specifications"];

/** Where an address of the page on stake events leads instead, settings and all; null where it leads nowhere else. */
export function movedTo({hash, search, href}: Pick<Location, "hash" | "search" | "href">): string | null {
  const name = /^#stake-event-([a-z]+)$/.exec(hash)?.[1];
  return name && checks.includes(name) ? new URL(`checks.html${search}${hash}`, href).href : null;
}
