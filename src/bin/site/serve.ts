import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import send from "send";
import {leadsOut, pageBeside, pathOf, refusalOf, type Refusal} from "./answer.js";
import {framingOf} from "./policy.js";

/** Serves a folder on this machine alone, at the first free port from `port` on (0: any). Pages answer without `.html` too. */
export async function serve(
  folder: string,
  {port = 3000}: {port?: number} = {}
): Promise<{address: string; server: Server}> {
  const server = createServer((request, response) => answer(folder, request, response));
  const bound = await listen(server, port);
  return {address: `http://127.0.0.1:${bound}/`, server};
}

/** Files are looked up at each request, so that a site that was built again meanwhile is served as it is now. */
function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  response.on("error", () => undefined);
  const refusal = refusalOf(request);
  if (refusal) return refuse(response, refusal);
  const path = pathOf(request.url!)!;
  if (leadsOut(folder, path)) return refuse(response, notFound);
  const file = pageBeside(folder, path);
  // who may frame a page stands in a header alone: a policy in the page itself cannot say it
  const framing = framingOf(path);
  const headers = (response: ServerResponse) => {
    response.setHeader("cache-control", "no-cache");
    if (framing) response.setHeader("content-security-policy", framing);
  };
  send(request, encodeURI(file).replace(/[?#]/g, encodeURIComponent), {
    root: folder,
    extensions: ["html"],
    cacheControl: false
  })
    .on("headers", headers)
    .on("directory", () => refuse(response, notFound))
    .on("error", (error: {status?: number}) => refuse(response, faultOf(error.status)))
    .pipe(response);
}

const notFound = {status: 404, message: "not found"};

/** A file that went while it was looked for is one that is not there. */
const faultOf = (status = 404): Refusal =>
  status === 416
    ? {status, message: "the range lies outside the file"}
    : status < 500 && status !== 404
      ? {status, message: "refused"}
      : notFound;

function refuse(response: ServerResponse, {status, message, headers}: Refusal): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {"content-type": "text/plain", ...headers}).end(`${message}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const next = (error: NodeJS.ErrnoException) => {
      if (port > 0 && port < 65535 && (error.code === "EADDRINUSE" || error.code === "EACCES")) {
        port += 1;
        server.listen(port, "127.0.0.1");
      } else reject(error);
    };
    server.on("error", next);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", next);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
