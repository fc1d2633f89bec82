/** A process that collects and kills itself (SIGKILL) at one named write point: `killed.ts FOLDER ENDPOINT TO POINT`. */
import {collectInto} from "./into.js";
import {pointed} from "./points.js";

const [folder, endpoint, to, last] = process.argv.slice(2);
let reached = 0;
const {files, storeFiles} = pointed(() => {
  if (reached++ === Number(last)) process.kill(process.pid, "SIGKILL");
});
await collectInto(folder, endpoint, {to: Number(to), patience: 10_000, timeout: 10_000, files, storeFiles});
