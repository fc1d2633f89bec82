/** Where rounds do not keep to the rule table, in words. */
import type {Manifest} from "../components/base/manifest.js";
import {spans} from "./description.js";
import {plain} from "./print.js";

/** One line for each way in which the API's rules differ from the table's. */
export function ruleWarnings({rule_differences}: Pick<Manifest, "rule_differences">): string[] {
  return rule_differences.map(({about, rounds}) => {
    const named = `${rounds.length === 1 ? "round" : "rounds"} ${spans(rounds)}`;
    return plain(`${named}: the API says ${about} as the rule table has it; the API's is taken`);
  });
}

/** Breaks that no rule names, and steps in stakes with what explains them. */
export function foundLines({breaks, stake_steps}: Pick<Manifest, "breaks" | "stake_steps">): string[] {
  const unnamed = breaks.filter(({named}) => !named);
  const explained = stake_steps.filter((step) => step.explained !== null);
  return [
    ...unnamed.map(({round, about}) => `a break at round ${round}: ${about}`),
    ...explained.map(({round, about, explained: why}) => `a step at round ${round}, explained: ${about}; ${why}`)
  ];
}
