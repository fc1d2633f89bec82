/** Our names of scores, whatever the API calls them. */

const ours: readonly [name: string, spellings: RegExp][] = [
  ["corr", /^(v2)?corr(20)?(v2)?$/],
  ["mmc", /^mmc(20)?$/],
  ["corr60", /^corr60$/],
  ["mmc60", /^mmc60$/],
  ["corj60", /^corj60$/],
  ["bmc", /^bmc(20)?$/],
  ["fnc", /^fnc(v3)?$/],
  ["tc", /^tc(20)?$/],
  ["cwmm", /^(cwmm|corrw(ith)?metamodel)$/]
];

/** `v2_corr20`, `CORR20V2` and `correlation` are corr; null where we have no name for it. */
function knownName(name: string): string | null {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^canon/, "")
    .replace("correlation", "corr");
  return ours.find(([, spellings]) => spellings.test(plain))?.[0] ?? null;
}

/** Our name of a score that the API gives one name or two; the API's first where it is none of ours; null where it gives none. */
export function scoreOf(...names: readonly (string | null)[]): string | null {
  const given = names.filter((name) => name !== null && name.trim() !== "") as string[];
  return given.map(knownName).find((name) => name !== null) ?? given[0] ?? null;
}
