/** What the rates of verdicts rest on, as one hash. */
import {filesBehind, hashOf} from "../code.js";

export const verdictFiles = () => filesBehind(["run.ts", "cases.ts"].map((name) => new URL(name, import.meta.url)));

export const verdictCode = () => hashOf(verdictFiles());
