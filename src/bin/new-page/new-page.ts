/** A page to begin with: it answers a question from a table, and passes all tests as it stands. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {format, resolveConfig} from "prettier";
import {camelCase} from "../../components/base/settings/settings.js";
import {capital} from "../../components/base/words/words.js";
import {InputFault} from "../../data/fault.js";
import {readCall, UsageFault} from "../call.js";
import {project} from "../site/paths.js";
import {withLink} from "./navigation.js";

const usage = `usage: npm run new-page NAME

Makes a page that passes npm test: src/NAME.md, its sentences, their test, and a link in the header. NAME is in kebab-case.`;

export async function main(args: string[]): Promise<void> {
  const call = readCall(args, {usage});
  if (!call) return;
  if (call.positionals.length !== 1) throw new UsageFault("a page needs one name", usage);
  for (const path of await makePage(call.positionals[0])) console.log(path);
  console.log("now make the question your own; npm run dev shows the page");
}

/** Templates beside this file, and where in a project what they make belongs. */
const templates = {
  "page.md.txt": (name: string) => `src/${name}.md`,
  "texts.ts.txt": (name: string) => `src/components/texts/${name}/${name}.ts`,
  "test.ts.txt": (name: string) => `test/components/texts/${name}/${name}.test.ts`
};

/** Writes a page's files and its link; returns their paths. Refuses a name that is taken or is not in kebab-case. */
export async function makePage(name: string, {root = project}: {root?: string} = {}): Promise<string[]> {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name))
    throw new InputFault(`a page's name must be in kebab-case, as in who-gains, got ${name}`);
  const files = Object.entries(templates).map(([template, pathOf]) => ({template, path: pathOf(name)}));
  const taken = files.find(({path}) => existsSync(join(root, path)));
  if (taken) throw new InputFault(`a page cannot be named ${name}: ${taken.path} is there already`);
  const configuration = "observablehq.config.ts";
  const title = capital(name.replaceAll("-", " "));
  const linked = withLink(readFileSync(join(root, configuration), "utf8"), {name, title});
  const words = {name, title, camel: camelCase(name)};
  for (const {template, path} of files) write(join(root, path), await formatted(path, filled(template, words)));
  write(join(root, configuration), await formatted(configuration, linked));
  return [...files.map(({path}) => path), configuration];
}

function filled(template: string, {name, title, camel}: {name: string; title: string; camel: string}): string {
  const text = readFileSync(fileURLToPath(new URL(template, import.meta.url)), "utf8");
  return text.replaceAll("{{name}}", name).replaceAll("{{Title}}", title).replaceAll("{{camel}}", camel);
}

/** Where lines break depends on the length of the name. */
async function formatted(path: string, text: string): Promise<string> {
  if (!path.endsWith(".ts")) return text;
  return format(text, {...(await resolveConfig(join(project, path))), filepath: path});
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}
