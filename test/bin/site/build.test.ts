import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {buildStage} from "../../../src/bin/site/build.js";
import {filesOf} from "../../../src/bin/site/modules.js";
import {project} from "../../../src/bin/site/paths.js";
import {Progress} from "../../../src/bin/site/progress.js";
import {openFolder, type Stage} from "../../../src/bin/site/stage.js";

/** Framework is run for real on small sites, each with faults that it builds with exit code 0, or none. */
let stage: Stage;

afterEach(() => stage.remove());

const timeout = 120_000;

function siteOf(files: Record<string, string>, {address}: {address?: string} = {}) {
  const {path: folder, remove} = openFolder("unit");
  for (const name of ["observablehq.config.ts", "package.json"]) cpSync(join(project, name), join(folder, name));
  for (const [name, text] of Object.entries({"src/style.css": "", ...files})) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  stage = {folder, frameworkCache: join(folder, "src", ".observablehq", "cache"), remove};
  return buildStage(stage, {snapshot: join(folder, "snapshot"), progress: new Progress(), address});
}

const block = (code: string) => `# Page\n\n\`\`\`js\n${code}\n\`\`\`\n`;

test("a site without fault: language, zoom, policy; eval only where arquero is", {timeout}, async () => {
  const site = await siteOf({
    "src/index.md": block('import {max} from "d3-array";\ndisplay(max([1, 2]));') + "\n[Other](./stake)\n",
    "src/stake.md": block('import {one} from "./components/one.js";\ndisplay(one);'),
    "src/components/one.ts":
      'import {op, table} from "arquero";\nexport const one: number = table({a: [op.abs(1)]}).numRows();\n'
  });
  const plain = readFileSync(join(site, "index.html"), "utf8");
  const arquero = readFileSync(join(site, "stake.html"), "utf8");
  for (const html of [plain, arquero]) {
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toMatch(/default-src 'none'; script-src 'self' 'sha256-/);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain('<meta name="description" content="Page">');
    expect(html).not.toMatch(/og:|canonical/);
  }
  expect(existsSync(join(site, "preview"))).toBe(false);
  expect(plain).not.toContain("'unsafe-eval'");
  expect(arquero).toContain("'unsafe-eval'");
});

test(
  "pages get their modules in packs: shared ones once, workers whole, files found from there",
  {timeout},
  async () => {
    const site = await siteOf(
      {
        "src/index.md": block('import {tally} from "./components/tally.js";\ndisplay(tally());'),
        "src/stake.md": block(
          'import {twice} from "./components/twice.js";\nimport {where} from "./components/where.js";\ndisplay(twice() + where);'
        ),
        "src/components/tally.ts": "let told = 0;\nexport const tally = () => `told only here ${++told}`;\n",
        "src/components/twice.ts": 'import {tally} from "./tally.js";\nexport const twice = () => tally() + tally();\n',
        "src/components/beside.ts": 'import {tally} from "./tally.js";\npostMessage(tally());\n',
        "src/components/where.ts": [
          'const worker = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");',
          'export const where = worker + import.meta.resolve("./beside.js");\n'
        ].join("\n")
      },
      {address: "https://example.org/"}
    );
    const packs = filesOf(join(site, "_pack"), ".js");
    const holding = packs.filter((name) => readFileSync(join(site, "_pack", name), "utf8").includes("told only here"));
    const [own, shared] = ["beside.", "part."].map((start) => holding.filter((name) => name.startsWith(start)));
    expect([own.length, shared.length, holding.length]).toEqual([1, 1, 2]);
    expect(filesOf(join(site, "_import"), ".js")).toEqual([]);
    for (const page of ["index", "stake"]) {
      const html = readFileSync(join(site, `${page}.html`), "utf8");
      // where the site's address is known
      expect(html).toContain(`<meta property="og:image" content="https://example.org/preview/${page}.png">`);
      expect(existsSync(join(site, "preview", `${page}.png`))).toBe(true);
      expect(html).toContain(`<link rel="modulepreload" href="./_pack/${shared[0]}">`);
      expect(html).toMatch(new RegExp(`import\\("\\./_pack/${page}\\.\\w+\\.js"\\)\\.then\\(`));
      expect(html).not.toMatch(/_import\/[^"]*\.js|_node\//);
    }
    const texts = packs.map((name) => readFileSync(join(site, "_pack", name), "utf8"));
    expect(texts.some((text) => text.includes(`new URL("${own[0]}",import.meta.url)`))).toBe(true);
    const [, worker] = texts
      .map((text) => /new URL\("([^"]+\.worker[^"]*)",import\.meta\.url\)/.exec(text))
      .find(Boolean)!;
    expect(existsSync(join(site, "_pack", worker))).toBe(true);
  }
);

test("faults that Framework lets pass are all named", {timeout}, async () => {
  const building = siteOf({
    "src/index.md": "# Page\n\n[Nowhere](./nowhere)\n",
    "src/stake.md": block('import x from "no-such-package";\ndisplay(x);'),
    "src/trend.md": block("const a = ;"),
    "src/data.md": "# Page\n\nA number: ${1 +}\n",
    "src/method.md": '# Page\n\n<img src="https://elsewhere.example/a.png">\n'
  });
  const message = await building.then(String, (error: Error) => error.message);
  expect(message).toMatch(/broken link: .*nowhere/);
  expect(message).toMatch(/stake\.html: cannot import "no-such-package"/);
  expect(message).toMatch(/trend\.html: SyntaxError/);
  expect(message).toMatch(/data\.html: SyntaxError/);
  expect(message).toMatch(/method\.html: loads from elsewhere\.example/);
});

test("a loader that fails, or writes nothing, fails the build", {timeout}, async () => {
  const page = block('display(await FileAttachment("data/a.json").json());');
  await expect(siteOf({"src/index.md": page, "src/data/a.json.ts": 'throw new Error("no rows");'})).rejects.toThrow(
    /loader exited/
  );
  stage.remove();
  await expect(siteOf({"src/index.md": page, "src/data/a.json.ts": ""})).rejects.toThrow(/wrote nothing/);
});

test("a file that is not there, and an implicit library, fail the build", {timeout}, async () => {
  const missing = siteOf({"src/index.md": block('display(await FileAttachment("data/none.json").json());')});
  await expect(missing).rejects.toThrow(/none\.json/);
  stage.remove();
  await expect(siteOf({"src/index.md": block("display(d3.max([1, 2]));")})).rejects.toThrow(
    /uses d3 without importing it/
  );
});
