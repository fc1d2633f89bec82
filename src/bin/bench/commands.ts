import {run} from "../site/child.js";
import {InputFault} from "../../data/fault.js";

/** How long a program of ours took, and the most memory it held. */
export interface Cost {
  seconds: number;
  megabytes: number;
}

const mark = "most memory in kB: ";
const report = `process.on("exit", () => process.stderr.write("${mark}" + process.resourceUsage().maxRSS + "\\n"))`;

/** Runs a JavaScript file with Node and measures it; memory is that of its largest process. */
export async function cost(file: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const lines: string[] = [];
  const start = performance.now();
  const preload = `--import=data:text/javascript,${encodeURIComponent(report)}`;
  const code = await run(process.execPath, [preload, file, ...args], {
    env: {...process.env, ...env},
    onLine: (line) => lines.push(line)
  });
  if (code !== 0) throw new InputFault(`${file} ended with exit code ${code}: ${lines.at(-2) ?? "no output"}`);
  const kilobytes = lines.filter((line) => line.includes(mark)).map((line) => Number(line.split(mark)[1]));
  return {seconds: (performance.now() - start) / 1000, megabytes: Math.max(...kilobytes) / 1024};
}
