import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export interface ReloadServer {
  /** What a page loads to be loaded again after each change. */
  readonly script: string;
  /** Lets all open pages load again. */
  reload(): void;
  close(): void;
}

/** Tells open pages that there is something new, over server-sent events on a port of its own that only this machine reaches. */
export async function startReloadServer(): Promise<ReloadServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    });
    response.write(":\n\n");
    listeners.add(response);
    request.once("close", () => listeners.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    script: `<script>new EventSource("http://127.0.0.1:${port}/").onmessage = () => location.reload();</script>`,
    reload: () => listeners.forEach((listener) => listener.write("data: new\n\n")),
    close: () => {
      listeners.forEach((listener) => listener.end());
      server.close();
    },
  };
}

/** A copy of the sandbox's shell whose page listens. @returns its folder */
export function listeningShell(root: string, script: string): string {
  const folder = join(root, "out", "dev", "shell");
  cpSync(join(root, "out", "sandbox", "shell"), folder, { recursive: true });
  const page = join(folder, "main.aspx.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</body>", `${script}\n  </body>`));
  return folder;
}
