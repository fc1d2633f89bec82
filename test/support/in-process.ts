import {vi} from "vitest";
import {main} from "../../src/bin/cli.js";
import type {Result} from "./command.js";

/** Runs the command in this process, on a snapshot: quicker than `runIn` where many calls are tried. */
export function inProcess(snapshot: string) {
  return async (...args: string[]): Promise<Result> => {
    const texts = {out: "", err: ""};
    const spies = (["out", "err"] as const).map((name) =>
      vi.spyOn(process[`std${name}`], "write").mockImplementation((text) => {
        texts[name] += String(text);
        return true;
      })
    );
    try {
      const code = await main([...args, "--snapshot", snapshot]);
      return {code, ...texts};
    } catch (error) {
      const {exitCode = -1, message} = error as Error & {exitCode?: number};
      return {code: exitCode, out: texts.out, err: `${texts.err}${message}\n`};
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };
}
