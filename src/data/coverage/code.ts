/** What the intervals rest on: the files of the judged tables and of this test. */
import {filesBehind, hashOf} from "../code.js";

/** The files of the run and of its cases, and every file that they import, and that those import in turn. */
export const judgedFiles = (): Set<string> =>
  filesBehind(["coverage.ts", "cases.ts", "parts.ts"].map((name) => new URL(name, import.meta.url)));

/** Hash of them all. */
export const codeHash = (): string => hashOf(judgedFiles());
