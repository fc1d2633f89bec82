/** Tables made beside the page for what it draws first: the newest wish alone, and a few kept, as a slider goes back and forth. */
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings/settings.js";
import type {TableResult} from "../tables/result/result.js";
import type {Request} from "./table-runner.js";

/** So many of the tables that were made are kept. */
const remembered = 12;

interface BesideOptions {
  /** a request with the settings that its table takes */
  request: (name: TableName, settings: Settings) => Request;
  /** what tells one request from another */
  keyOf: (request: Request) => string;
  finished: (key: string) => TableResult | undefined;
  /** null where a newer wish in the same slot came first */
  make: (slot: string, requests: Request[]) => Promise<TableResult[] | null>;
}

export function openBeside({request, keyOf, finished, make}: BesideOptions) {
  const recent = new Map<string, TableResult>();
  const pending = new Set<Wish>();

  /** A table that is there already: finished, or made beside the page a moment ago. */
  function atHand(name: TableName, settings: Settings): TableResult | undefined {
    const key = keyOf(request(name, settings));
    return finished(key) ?? recent.get(key);
  }

  /**
   * The table at these settings, made beside the page where it is not at hand. It fails where `supersede` comes first: who asked has
   * newer settings by then. `slot` tells wishes of one table apart that are wanted together.
   */
  function beside<N extends TableName>(
    name: N,
    settings: Settings,
    options?: {slot?: string}
  ): TableResult<N> | Promise<TableResult<N>>;
  function beside(
    name: TableName,
    settings: Settings,
    {slot = `beside ${name}`}: {slot?: string} = {}
  ): TableResult | Promise<TableResult> {
    const known = atHand(name, settings);
    if (known) return known;
    const wanted = request(name, settings);
    const made = make(slot, [wanted]).then((results) => {
      if (!results) throw new Superseded();
      return remember(keyOf(wanted), results[0]);
    });
    return orDropped(made, pending);
  }

  function remember(key: string, result: TableResult): TableResult {
    recent.set(key, result);
    if (recent.size > remembered) recent.delete(recent.keys().next().value!);
    return result;
  }

  /** Gives up what was asked of `beside` before and is not there yet; what was asked for in the same turn stays. */
  function supersede(): void {
    for (const wish of pending) if (!wish.fresh) wish.drop();
  }

  return {beside, supersede, atHand};
}

/** Newer settings came before a table was there. */
class Superseded extends Error {
  constructor() {
    super("newer settings came before this table was there");
  }
}

/** Cells that run together ask in one turn, in any order, whichever of them says that the settings are new. */
interface Wish {
  fresh: boolean;
  drop: () => void;
}

/** What was asked for, unless it is dropped before it is there. */
function orDropped(made: Promise<TableResult>, pending: Set<Wish>): Promise<TableResult> {
  return new Promise((resolve, reject) => {
    const wish: Wish = {fresh: true, drop: () => done(() => reject(new Superseded()))};
    const done = (finish: () => void) => {
      pending.delete(wish);
      finish();
    };
    pending.add(wish);
    setTimeout(() => (wish.fresh = false));
    made.then(
      (result) => done(() => resolve(result)),
      (error: Error) => done(() => reject(error))
    );
  });
}
