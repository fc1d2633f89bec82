import {UsageFault} from "../call.js";

/** The address under which a site will stand, ending in `/`. */
export function siteAddress(text: string, {usage}: {usage: string}): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new UsageFault(`site must be an address such as https://example.org/crowding/, got ${text}`, usage);
  return url.href.replace(/\/?$/, "/");
}
