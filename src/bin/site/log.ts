import {stripVTControlCharacters} from "node:util";
import {isFaultLine} from "../../data/fault.js";
import type {Progress} from "./progress.js";

/** Collects what Framework prints, shows it as progress. */
export function readLog(progress: Progress): {lines: string[]; onLine: (line: string) => void} {
  const lines: string[] = [];
  return {
    lines,
    onLine(text) {
      const line = stripVTControlCharacters(text).trimEnd();
      if (line === "") return;
      lines.push(line);
      if (/^load |\u2192 success/.test(line) && !/\[fresh\]/.test(line)) progress.step(short(line));
      else progress.detail(line);
    }
  };
}

// Framework writes several steps into one line; the last one is what happened
const short = (line: string) => line.slice(line.lastIndexOf("load ")).replace(" \u2192 [missing] ", ": ");

/** Faults that Framework mentions on its way: it builds most of them with exit code 0 all the same. */
export function faultsInLog(lines: readonly string[]): string[] {
  // the links stand on one stream, their number on the other: either may come first
  const broken = lines.filter((line) => /^\u21b3 \/.* \u2192 /.test(line) || /\d+ broken links? \(/.test(line));
  return [
    ...broken.map((line) => line.replace("\u21b3", "broken link:")),
    ...lines.flatMap(implicitName),
    ...lines.filter(isFaultLine),
    ...lines.filter((line) => /empty output/.test(line)).map((line) => `a loader wrote nothing: ${line}`)
  ];
}

// 0.0.0 is the version that stands for "not installed", see stubs.ts
function implicitName(line: string): string[] {
  const name = /npm:(\S+)@0\.0\.0/.exec(line)?.[1];
  return name ? [`a page uses ${name} without importing it: import the installed package by its name`] : [];
}

/** The line of a failed build that says most, for people: the last that names an error, else the last one. */
export function lastError(lines: readonly string[]): string {
  const errors = lines.filter((line) => /error|failed|not found|unable|cannot/i.test(line) && !/^\s+at /.test(line));
  return (errors.at(-1) ?? lines.at(-1) ?? "no output").trim();
}
