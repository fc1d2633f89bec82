/** Parameters that only draw, declared like those of the tables: in the address of a page and on the Method page, on no command line. */
import type {Parameter} from "./parameters.js";
import {SettingError} from "./settings.js";

/** `tables` names those whose figures a parameter draws. */
export const viewParameters: readonly Parameter[] = [
  {
    name: "axis",
    kind: "choice",
    label: "Axis",
    choices: ["group", "cwmm"],
    value: "group",
    tables: ["penalty"],
    about:
      "group: quantile groups stand at equal distances; cwmm: each stands at its mean correlation with the meta-model"
  },
  {
    name: "smoothing",
    kind: "number",
    label: "Smoothing",
    unit: "rounds",
    min: 1,
    max: 50,
    whole: true,
    step: 1,
    value: 1,
    tables: ["trend"],
    about: "trailing mean of so many rounds of one cadence and regime, drawn where all of them are there; 1 = none"
  },
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
