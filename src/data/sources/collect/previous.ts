/** The snapshot that a collection would extend or replace. */
import type {Manifest} from "../../../components/base/snapshot/manifest.js";
import {InputFault} from "../../fault.js";
import {checkFormat, readAnyManifest} from "../../snapshot/read.js";
import {classic} from "./queries.js";

/**
 * The manifest of the snapshot that is to be extended; null where there is none to compare with. What came from files is not replaced: nothing
 * could bring it back. A snapshot of an older format is: the answers kept hold all of it.
 */
export async function previousSnapshot(folder: string, note: (text: string) => void): Promise<Manifest | null> {
  const manifest = await readAnyManifest(folder);
  if (!manifest) return null;
  const {source, format, arguments: made} = manifest;
  if (source === "import") {
    throw new InputFault(`the snapshot in ${folder} was imported from files: name another folder with --snapshot`);
  }
  if (source === "simulate") {
    note(`the simulated snapshot in ${folder} will be replaced`);
    return null;
  }
  if (made.tournament !== classic) {
    throw new InputFault(
      `the snapshot in ${folder} is of tournament ${made.tournament}, not of Classic: name another folder with --snapshot`
    );
  }
  if (format >= 2) return checkFormat(manifest, folder);
  note(
    `the snapshot in ${folder} has format ${format}, which is no longer read: it is made again from the answers kept`
  );
  return null;
}
