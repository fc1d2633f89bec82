/** A stand-in for Numerai's API on the loopback address: serves a world, checks every query, misbehaves on demand. */
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import type {FieldNode} from "graphql";
import {apiOf, argumentsOf, checked, project, typeOf} from "./schema.js";
import type {Api, Spelled} from "./schema.js";
import type {ApiObject, ApiWorld} from "./world.js";

/** What the API does instead of answering as it should. */
export type Fault =
  | {kind: "status"; status: number; headers?: Record<string, string>; body?: string}
  | {kind: "errors"; errors: unknown; partial?: boolean}
  | {kind: "change"; change: (data: Record<string, unknown>) => unknown}
  | {kind: "body"; change: (text: string) => string}
  | {kind: "cut" | "reset" | "hang"};

/** One request as it came. */
interface Seen {
  /** ms */
  at: number;
  /** fields of the query's first level */
  calls: string[];
  /** round asked for; null in other queries */
  round: number | null;
  query: string;
  authorization: string | undefined;
}

export interface StandIn {
  url: string;
  seen: Seen[];
  world: ApiWorld;
  spelled: Spelled;
  /** asked at each request; null = behave */
  fault: (seen: Seen, n: number) => Fault | null;
  close(): Promise<void>;
}

export async function standIn(
  world: ApiWorld,
  {spelled = {}, port = 0}: {spelled?: Spelled; port?: number} = {}
): Promise<StandIn> {
  const state: StandIn = {url: "", seen: [], world, spelled, fault: () => null, close};
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  function close() {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  }
  return state;
}

const made = new WeakMap<Spelled, Api>();

/** Its schema is made once for each set of spellings. */
function spelledApi({spelled}: StandIn): Api {
  const found = made.get(spelled) ?? apiOf(spelled);
  made.set(spelled, found);
  return found;
}

async function answer(state: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = performance.now();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const {query, variables} = JSON.parse(Buffer.concat(parts).toString("utf8"));
  const api = spelledApi(state);
  const {operation, errors} = checked(api, query);
  const fields = operation.selectionSet.selections as readonly FieldNode[];
  const calls = fields.map(({name}) => name.value);
  const round = calls[0] === "roundDetails" ? Number(argumentsOf(fields[0], variables).roundNumber) : null;
  const seen = {at, calls, round, query, authorization: request.headers.authorization};
  state.seen.push(seen);
  const fault = state.fault(seen, state.seen.length);
  if (fault?.kind === "reset") return void request.socket.destroy();
  if (fault?.kind === "hang") return;
  if (fault?.kind === "status") return reply(response, fault.body ?? "", fault);
  // One unknown field, and the whole query is refused.
  if (errors.length > 0) return reply(response, JSON.stringify({errors}));
  const data = Object.fromEntries(
    fields.map((field) => {
      const value = resolve(state.world, field.name.value, argumentsOf(field, variables));
      return [
        field.alias?.value ?? field.name.value,
        project(value, field.selectionSet, {api, type: typeOf[field.name.value]})
      ];
    })
  );
  if (fault?.kind === "errors")
    return reply(response, JSON.stringify({data: fault.partial ? data : null, errors: fault.errors}));
  if (fault?.kind === "change") return reply(response, JSON.stringify({data: fault.change(data)}));
  const text = JSON.stringify({data});
  if (fault?.kind === "body") return reply(response, fault.change(text));
  if (fault?.kind === "cut") {
    response.writeHead(200, {"content-type": "application/json", "content-length": Buffer.byteLength(text)});
    response.write(text.slice(0, text.length / 2), () => response.destroy());
    return;
  }
  reply(response, text);
}

function reply(
  response: ServerResponse,
  body: string,
  {status = 200, headers = {}}: {status?: number; headers?: Record<string, string>} = {}
): void {
  response.writeHead(status, {"content-type": "application/json", ...headers}).end(body);
}

type Arguments = Record<string, unknown>;

/** Data of one field of the query's first level. */
function resolve(world: ApiWorld, field: string, args: Arguments): unknown {
  const mine = args.tournament === undefined || args.tournament === world.tournament;
  const resolvers: Record<string, () => unknown> = {
    rounds: () => (mine ? listOf(world, args) : []),
    roundDetails: () => (mine ? detailsOf(world, Number(args.roundNumber)) : null),
    accountLeaderboard: () => {
      const offset = Number(args.offset ?? 0);
      return [...world.accounts.keys()]
        .slice(offset, offset + Number(args.limit ?? 500))
        .map((username) => ({username}));
    },
    accountProfile: () => profileOf(world, String(args.username)),
    v3UserProfile: () => userOf(world, String(args.modelName))
  };
  return resolvers[field]();
}

function listOf({rounds}: ApiWorld, {number, limit}: Arguments): ApiObject[] {
  const newestFirst = rounds.filter((round) => number === undefined || round.number === number).reverse();
  return limit === undefined ? newestFirst : newestFirst.slice(0, Number(limit));
}

function detailsOf(world: ApiWorld, number: number): ApiObject | null {
  const round = world.rounds.find((entry) => entry.number === number);
  return round ? {...round, models: world.models(number)} : null;
}

function profileOf({accounts, tournament}: ApiWorld, username: string): ApiObject | null {
  const models = accounts.get(username);
  if (!models) return null;
  return {id: username, username, models: models.map(({id, name}) => ({id, displayName: name, tournament}))};
}

function userOf({accounts}: ApiWorld, name: string): ApiObject | null {
  for (const [account, models] of accounts) {
    const model = models.find((entry) => entry.name === name);
    if (model) return {id: model.id, username: name, accountName: account};
  }
  return null;
}
