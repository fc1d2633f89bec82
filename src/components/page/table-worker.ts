/** The worker's side of `table-runner.ts`: holds panels and makes tables of them, while the page stays free. */
import type {Panel} from "../base/snapshot/panel.js";
import {tableModules} from "../tables/modules.js";
import {writeTable} from "../tables/result/serial.js";
import type {Answer, Message} from "./table-runner.js";

const panels = new Map<number, Panel>();

/** What a message asks for; nothing to say for one that only brings or takes rows. */
export function answer(message: Message): Promise<Answer> | null {
  if (message.kind === "take") panels.set(message.key, message.panel);
  else if (message.kind === "drop") panels.delete(message.key);
  else return made(message);
  return null;
}

async function made({job, key, requests}: Extract<Message, {kind: "make"}>): Promise<Answer> {
  try {
    const panel = panels.get(key)!;
    const results = requests.map(async ({name, settings}) => writeTable((await tableModules[name]())(panel, settings)));
    return {job, results: await Promise.all(results)};
  } catch (error) {
    return {job, error: error instanceof Error ? error.message : String(error)};
  }
}

addEventListener("message", async ({data}: MessageEvent<Message>) => {
  const said = await answer(data);
  if (said) postMessage(said);
});
