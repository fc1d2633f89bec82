/** What the rates of verdicts rest on, as one hash. */
import {codeHash, filesBehind} from "../coverage/code.js";

export const verdictFiles = () => filesBehind(["run.ts", "cases.ts"].map((name) => new URL(name, import.meta.url)));

export const verdictCode = () => codeHash(verdictFiles());
