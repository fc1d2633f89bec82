import {expect, test} from "vitest";
import {rules} from "../../../../src/components/base/rounds/regimes.js";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {methodAnswer} from "../../../../src/components/texts/method/method.js";

test("counts parameters and rules, and says what is computed twice", () => {
  const answer = methodAnswer();
  expect(answer).toContain(`by ${parameters.length} parameters and the definitions below; it is computed twice`);
  expect(answer).toContain(`in TypeScript and in SQL. ${rules.length} dated rules say where`);
});
