import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

const article = "https://nmrdash.com/articles/meta-model-crowding";

/** Groups of the navigation, with their pages. */
const groups = {
  Findings: [
    {name: "Crowding", path: "/index"},
    {name: "Stake", path: "/stake"},
    {name: "Penalty", path: "/penalty"},
    {name: "Trend", path: "/trend"},
    {name: "Stake events", path: "/stake-events"},
    {name: "Checks", path: "/checks"},
    {name: "Why it happens", path: "/mechanism"}
  ],
  Field: [
    {name: "Concentration", path: "/concentration"},
    {name: "Leaderboard", path: "/leaderboard"},
    {name: "Payouts", path: "/participation"},
    {name: "Scores", path: "/trends"},
    {name: "Convergence", path: "/convergence"},
    {name: "Persistence", path: "/persistence"},
    {name: "Diversification", path: "/diversification"}
  ],
  Tools: [
    {name: "My model", path: "/my-model"},
    {name: "What if", path: "/what-if"}
  ],
  About: [
    {name: "Worlds", path: "/worlds"},
    {name: "Claims", path: "/claims"},
    {name: "Data", path: "/data"},
    {name: "Method", path: "/method"},
    {name: "Inference", path: "/inference"},
    {name: "Rules", path: "/rules"},
    {name: "Reference", path: "/reference"},
    {name: "Promises", path: "/promises"}
  ]
};
const inSource = ({path}: {path: string}) => existsSync(`src${path}.md`);
const pages = Object.values(groups).flat().filter(inSource);

/** Links to all pages by groups, the current one marked: those of its own group in a row, the other groups as menus, without scripts. */
function header({path}: {path: string}): string {
  const link = (page: {name: string; path: string}) =>
    `<a href="${page.path}"${page.path === path ? ' aria-current="page"' : ""}>${page.name}</a>`;
  const group = ([name, all]: [string, typeof pages]) => {
    const own = all.filter(inSource);
    const links = own.map(link).join("\n");
    if (own.some((page) => page.path === path)) return `<span role="group" aria-label="${name}">${links}</span>`;
    return own.length ? `<details name="pages"><summary>${name}</summary><div>${links}</div></details>` : "";
  };
  return `<nav aria-label="Pages">${Object.entries(groups).map(group).join("\n")}</nav>
<div data-model-field></div>`;
}

const footer = `<p>After the article <a href="${article}">Meta-Model Crowding: The Tax on Success</a>, with any rounds.</p>`;

// an icon without a file: browsers would ask for favicon.ico and find none
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="6" cy="8" r="5" fill="#4269d0"/><circle cx="10" cy="8" r="5" fill="#efb118" fill-opacity="0.7"/></svg>`;
// before anything is painted: a theme that comes later would flash, and the first view is that of the defaults, whatever model is asked for
const theme = `<script>try{const t=localStorage.getItem("crowding-theme");if(t)document.documentElement.dataset.theme=t}catch{};if(location.search.replace(/[?&](model|account)=[^&]*/g,""))document.documentElement.dataset.asked=""</script>`;
// where a script of the page does not arrive nothing of the page can say so: its first view stays, with a line and a button. What is
// announced may fail before this runs, so that the cells are looked at as well
const cut = `<script>
{
  let lost = false;
  const isBroken = () =>
    (lost && document.querySelector("observablehq-loading")) ||
    [...document.querySelectorAll(".observablehq--error")].some((node) => /import.*module|module.*import/i.test(node.textContent));
  const say = () => {
    if (document.querySelector(".missing.cut") || !isBroken()) return;
    document.documentElement.dataset.cut = "";
    const line = Object.assign(document.createElement("div"), {className: "missing cut"});
    line.setAttribute("role", "status");
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: "Reload the page"});
    button.addEventListener("click", () => location.reload());
    addEventListener("online", () => location.reload());
    line.append("A part of this page did not arrive: what you see does not answer to inputs. ", button);
    document.body.append(line);
  };
  const look = () => [300, 2000, 10000].forEach((time) => setTimeout(say, time));
  addEventListener("error", ({target: {tagName, rel}}) => {
    if (tagName !== "SCRIPT" && rel !== "modulepreload") return;
    lost = true;
    if (document.readyState === "complete") look();
  }, true);
  addEventListener("load", look);
}
</script>`;
const head = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">${theme}${cut}`;

/** Chunks of rows that no page names by a literal path: Framework builds what is listed here. */
async function* rowChunks(): AsyncGenerator<string> {
  const plan = resolve("src/data/rows/plan.ts");
  if (!existsSync(plan)) return;
  const {chunkPaths} = (await import(pathToFileURL(plan).href)) as {chunkPaths(snapshot: string): Promise<string[]>};
  yield* await chunkPaths(resolve(process.env.CROWDING_SNAPSHOT ?? "snapshot"));
}

export default {
  root: "src",
  output: "dist",
  title: "Crowding",
  pages,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  style: "style.css",
  globalStylesheets: [],
  head,
  header,
  footer,
  // links carry .html, so that any static host serves them
  preserveExtension: true,
  dynamicPaths: rowChunks,
  // the Node that runs the build runs its loaders, whatever stands in PATH
  interpreters: {".ts": [process.execPath, "--import", "tsx"]},
  // tables come to DuckDB as Arrow streams; without these two the build would download extensions for SQL blocks
  duckdb: {extensions: {json: null, parquet: null}}
};
