import {createServer, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";
import {framingOf} from "./policy.js";

/** Serves a folder on this machine alone, at the first free port from `port` on (0: any). Pages answer without `.html` too. */
export async function serve(
  folder: string,
  {port = 3000}: {port?: number} = {}
): Promise<{address: string; server: Server}> {
  // files are looked up at each request, so that a site that was built again meanwhile is served as it is now
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"], setHeaders: allowFrames});
  const server = createServer((request, response) => files(request, response, () => notFound(response)));
  const bound = await listen(server, port);
  return {address: `http://127.0.0.1:${bound}/`, server};
}

/** Who may frame a page stands in a header alone: a policy in the page itself cannot say it. */
function allowFrames(response: ServerResponse, path: string): void {
  const framing = framingOf(path);
  if (framing) response.setHeader("content-security-policy", framing);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, {"content-type": "text/plain"}).end("not found\n");
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
