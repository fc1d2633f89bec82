/** All tables that pages draw first, `data/tables/NAME.json`: made in one process, of one panel. */
import {pipeline} from "node:stream/promises";
import {fileURLToPath} from "node:url";
import {pack} from "tar-stream";
import {faultLine} from "./fault.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";
import {contentOf} from "./tables/files.js";
import {namesInPages} from "./tables/named.js";

const panel = await readPanel(snapshotFolder(), {truth: true});
const archive = pack();
const written = pipeline(archive, process.stdout);
for (const name of namesInPages(fileURLToPath(new URL("../", import.meta.url))))
  try {
    archive.entry({name: `${name}.json`, mtime: new Date(0)}, JSON.stringify(contentOf(name, panel)));
  } catch (error) {
    console.error(faultLine(`data/tables/${name}.json`, error));
    throw error;
  }
archive.finalize();
await written;
