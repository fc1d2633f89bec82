/** The command line that prints a figure's table. */
import {defaultText, parametersOf, writeValue, camelCase} from "../base/settings/settings.js";
import type {Settings} from "../base/settings/settings.js";
import type {TableName} from "../base/catalogue/index.js";

/** `npx crowding table NAME --groups 5`: only what differs from the defaults. */
export function commandLine(table: TableName, settings: Settings): string {
  const options = parametersOf(table).flatMap((p) => {
    const text = writeValue(settings[camelCase(p.name)]);
    return text === defaultText(p, table) ? [] : [`--${p.name} ${quoted(text)}`];
  });
  return ["npx crowding table", table, ...options].join(" ");
}

/** A text as one word of a POSIX shell: names may hold anything. */
const quoted = (text: string) => (/^[\w:.+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
