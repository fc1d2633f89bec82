import {InputFault} from "../../data/fault.js";

/** The page that new ones stand before. */
const before = '  {name: "Data", path: "/data"}';

/** The configuration of the site with one more page in its header. */
export function withLink(configuration: string, {name, title}: {name: string; title: string}): string {
  if (!configuration.includes(before))
    throw new InputFault(
      `a new page goes before the line ${before.trim()} of observablehq.config.ts, which is not there`
    );
  return configuration.replace(before, `  {name: "${title}", path: "/${name}"},\n${before}`);
}
