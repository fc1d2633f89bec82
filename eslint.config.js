import js from "@eslint/js";
import tseslint from "typescript-eslint";

const types = "@typescript-eslint";

/** Rules that fight the style of the code. */
const styles = {
  // objects are records of closures that are taken apart; none of them uses `this`
  [`${types}/unbound-method`]: "off",
  // a function is async where its type says so, whether this one waits or not
  [`${types}/require-await`]: "off",
  // messages show cells of any type as they are
  [`${types}/no-base-to-string`]: "off",
  [`${types}/restrict-template-expressions`]: "off",
  // listeners may be async: what they throw is an error on the page, and the browser tests look for those
  [`${types}/no-misused-promises`]: ["error", {checksVoidReturn: {arguments: false}}]
};

/** Tests read JSON and rows without a type, and hand in what no type allows. */
const untyped = Object.fromEntries(
  ["argument", "assignment", "call", "member-access", "return", "enum-comparison"].map((name) => [
    `${types}/no-unsafe-${name}`,
    "off"
  ])
);

export default tseslint.config(
  {ignores: ["dist/", "src/.observablehq/", "node_modules/", ".cache/"]},
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: {process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly", Buffer: "readonly"},
      parserOptions: {project: "tsconfig.json", tsconfigRootDir: import.meta.dirname}
    },
    rules: {
      "max-params": ["error", 4],
      "no-console": "off",
      [`${types}/no-unused-vars`]: ["error", {argsIgnorePattern: "^_"}],
      [`${types}/consistent-type-imports`]: "error",
      ...styles
    }
  },
  {files: ["test/**"], rules: untyped},
  {files: ["**/*.js", "src/bin/usage.d.ts"], ...tseslint.configs.disableTypeChecked}
);
