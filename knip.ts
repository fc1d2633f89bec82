/** What counts as used: `npx knip` by anything, tests included; `npx knip --production` by a page, a program or a loader. */
import {readdirSync, readFileSync} from "node:fs";
import type {KnipConfig} from "knip";

const bin = "src/bin";

/** What the programs hand to `launch`, which imports it by its path. */
function launched(): string[] {
  const programs = readdirSync(bin).filter((name) => name.endsWith(".js"));
  const text = programs.map((name) => readFileSync(`${bin}/${name}`, "utf8")).join("\n");
  return Array.from(text.matchAll(/launch\("\.\/(.+)"\)/g), ([, path]) => `${bin}/${path}`);
}

/** The import lines of a page. */
function pageImports(page: string): string {
  return Array.from(page.matchAll(/^import\s[^;]*;$/gm), ([line]) => line).join("\n");
}

const entries = [
  "observablehq.config.ts",
  "src/*.md",
  "src/data/*.ts",
  `${bin}/*.js`,
  ...launched(),
  // named by their paths alone: in the configuration, and for a browser
  "src/data/rows/plan.ts",
  "src/components/page/table-worker.ts",
  // run by hand
  "src/data/field-record/write.ts",
  "src/data/model-record/write.ts",
  // verdicts will rest on them
  "src/components/statistics/{comparison/equivalence,clusters/two-way}.ts"
];

const config: KnipConfig = ({production = false}) => ({
  entry: [...entries.map((path) => `${path}!`), "test/support/api/killed.ts"],
  project: ["src/**/*.{ts,js,md}!", "test/**/*.ts", "*.ts"],
  compilers: {md: pageImports},
  vitest: {config: ["vitest.config.ts", "vitest.browser.config.ts", "vitest.mutants.config.ts"]},
  // read by their paths: the program that builds the site, the font of previews
  // of the system: the tests that call them are skipped where they are missing
  ignoreBinaries: ["mkfifo", "mount", "umount"],
  ignoreDependencies: ["@observablehq/framework", "@fontsource/source-sans-3"],
  // a test may look at what its file alone uses; what nothing else imports needs no export
  ignoreExportsUsedInFile: production
});

export default config;
