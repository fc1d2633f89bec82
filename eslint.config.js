import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", "src/.observablehq/", "node_modules/", ".cache/"]},
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly", Buffer: "readonly"}
    },
    rules: {
      "max-params": ["error", 4],
      "no-console": "off",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      "@typescript-eslint/consistent-type-imports": "error"
    }
  }
);
