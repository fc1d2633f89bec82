import {expect, test} from "vitest";
import {article} from "../../../src/components/base/settings/presets.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {commandLine} from "../../../src/components/page/command.js";

test("a command names what differs from the defaults, and nothing else", () => {
  const of = (texts: Record<string, string>) => commandLine("penalty", readSettings(texts, {table: "penalty"}));
  expect(of({})).toBe("npx crowding table penalty");
  expect(of({groups: "5", ranking: "within"})).toBe("npx crowding table penalty --groups 5");
});

test("the choices of a preset are written out, as far as the table takes them", () => {
  const settings = readSettings(article.texts, {table: "penalty"});
  expect(commandLine("penalty", settings)).toBe("npx crowding table penalty --ranking pooled");
});

test("a name with spaces or quotes is one word of the shell, a plain one stays", () => {
  const of = (model: string) => commandLine("what-if", readSettings({model}, {table: "what-if"}));
  expect(of("alpha_1")).toBe("npx crowding table what-if --model alpha_1");
  expect(of("it's; rm -r")).toBe(String.raw`npx crowding table what-if --model 'it'\''s; rm -r'`);
});
