/** Parameters that only draw, declared like those of the tables: in the address of a page and on the Method page, on no command line. */
import type {Parameter} from "./parameters.js";
import {SettingError} from "./settings.js";

/** `tables` names those whose figures a parameter draws. */
export const viewParameters: readonly Parameter[] = [
  {
    name: "level",
    kind: "choice",
    label: "Level",
    choices: ["event", "none"],
    value: "event",
    tables: ["event-path"],
    about:
      "event: each event's own mean is removed and the mean over events added, so that the path does not move because its members change; none: the plain mean over the events with a score at that time"
  }
];

export function viewParameterNamed(name: string): Parameter {
  const found = viewParameters.find((p) => p.name === name);
  if (!found)
    throw new SettingError(
      `no view parameter is named ${name}; there are ${viewParameters.map((p) => p.name).join(", ")}`
    );
  return found;
}
