/** Settings of a table: every parameter it takes, checked. The command line, an address and an input all come through here. */
import {entryOf, tableNames} from "../catalogue/index.js";
import type {TableName} from "../catalogue/index.js";
import {parameters} from "./parameters.js";
import {readRounds} from "./round-range.js";
import {SettingError} from "./setting-error.js";
import type {Declared, NumberParameter, Parameter, ParameterName} from "./parameters.js";

export {SettingError} from "./setting-error.js";
export {roundEnds} from "./round-range.js";

type CamelCase<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<CamelCase<B>>}` : S;

type ValueOf<P extends Declared> = P extends {kind: "number"}
  ? number
  : P extends {choices: readonly ["true", "false"]}
    ? boolean
    : P extends {choices: readonly (infer Text)[]}
      ? Text
      : string;

/** Values by camelCase name; which of them a table reads is declared in the catalogue. */
export type Settings = {-readonly [P in Declared as CamelCase<P["name"]>]: ValueOf<P>};

/** `min-stake` -> `minStake` */
export function camelCase(name: string): keyof Settings {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Settings;
}

/** In the order of the parameters, whatever the order of the table's list. */
export function parametersOf(table: TableName): Parameter[] {
  return parameters.filter((p) => takes(table, p.name));
}

export const takes = (table: TableName, parameter: string) =>
  entryOf(table).parameters.some((name) => name === parameter);

/** The tables that take a parameter. */
export const tablesTaking = (parameter: string) => tableNames.filter((table) => takes(table, parameter));

export function parameterNamed(name: string): Parameter {
  const found = parameters.find((p) => p.name === name);
  if (!found)
    throw new SettingError(`no parameter is named ${name}; there are ${parameters.map((p) => p.name).join(", ")}`);
  return found;
}

/** The text of a parameter's default for a table. */
export function defaultText({name, value}: Parameter, table: TableName): string {
  return entryOf(table).defaults?.[name as ParameterName] ?? String(value);
}

/** All defaults of a table. */
export function defaultSettings(table: TableName): Settings {
  return readSettings({}, {table});
}

/**
 * Settings from texts by parameter name, missing ones at the table's default.
 * Throws SettingError with the bad value and what is allowed.
 */
export function readSettings(texts: Record<string, string | undefined>, {table}: {table: TableName}): Settings {
  const settings: Record<string, string | number | boolean> = {};
  for (const p of parameters) {
    const text = takes(table, p.name) ? texts[p.name] : undefined;
    settings[camelCase(p.name)] = readValue(p, text ?? defaultText(p, table));
  }
  const checked = settings as unknown as Settings;
  const most = Math.min(20, checked.before, checked.after);
  if (texts["min-scored"] === undefined) checked.minScored = Math.min(checked.minScored, most);
  if (checked.minScored > most)
    throw new SettingError(
      `min-scored must be at most before and after (here ${most}), got ${checked.minScored}`,
      "min-scored"
    );
  return checked;
}

/** One value from its text; throws SettingError. */
export function readValue(parameter: Parameter, text: string): string | number | boolean {
  if (parameter.kind === "number") return readNumber(parameter, text);
  if (parameter.kind === "rounds") return readRounds(text);
  if (parameter.kind === "text") return text;
  if (!parameter.choices.includes(text))
    throw new SettingError(
      `${parameter.name} must be one of ${parameter.choices.join(", ")}, got ${text}`,
      parameter.name
    );
  return parameter.choices.includes("true") ? text === "true" : text;
}

/** A value as the text that gives it back. */
export function writeValue(value: string | number | boolean): string {
  return String(value);
}

function readNumber({name, min, max, whole}: NumberParameter, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  const ok = value >= min && value <= max && Number.isFinite(value) && (!whole || Number.isInteger(value));
  if (ok) return value;
  const range = max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`;
  throw new SettingError(`${name} must be a ${whole ? "whole " : ""}number ${range}, got ${text || "nothing"}`, name);
}
