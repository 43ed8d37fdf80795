import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { lookup } from "node:dns";
import { mayCall } from "../../../relay/network/addressGuard";
import { createOutbound } from "../../../relay/network/outbound";

const LIMITS = { milliseconds: 500, responseBytes: 1_000 };

describe("an address that the relay may call", () => {
  it.each([
    ["20.50.2.3", true, true],
    ["2603:1020::1", true, true],
    ["10.1.2.3", false, true],
    ["172.16.0.1", false, true],
    ["192.168.1.1", false, true],
    ["100.64.0.1", false, true],
    ["127.0.0.1", false, true],
    ["::1", false, true],
    ["fd00::1", false, true],
    ["::ffff:10.1.2.3", false, true],
    ["169.254.169.254", false, false],
    ["::ffff:169.254.169.254", false, false],
    ["fe80::1", false, false],
    ["0.0.0.0", false, false],
    ["255.255.255.255", false, false],
    ["224.0.0.1", false, false],
    ["64:ff9b::a01:203", false, false],
    ["2002:0a01:0203::", false, false],
    ["not an address", false, false],
  ])("%s: in public %p, by a configured host %p", (address, inPublic, configured) => {
    expect(mayCall("bc.example.test", address, [])).toBe(inPublic);
    expect(mayCall("BC.example.test", address, ["bc.example.test"])).toBe(configured);
  });
});

describe("the way out", () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.headers.host ?? ""}${request.url ?? ""}`);
    if (request.url === "/elsewhere") {
      response.writeHead(302, { Location: "/target" }).end();
    } else if (request.url === "/large") {
      response.end("x".repeat(2_000));
    } else if (request.url !== "/slow") {
      response.end("here");
    }
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  beforeEach(() => seen.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A name server that gives its answers one after the other, the last for ever. */
  function names(...answers: readonly (readonly string[])[]): {
    readonly resolve: typeof lookup;
    readonly asked: () => number;
  } {
    let asked = 0;
    const resolve = (_host: string, _options: unknown, callback: (error: null, found: unknown) => void) => {
      const found = answers[Math.min(asked++, answers.length - 1)] ?? [];
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
    return { resolve: resolve as unknown as typeof lookup, asked: () => asked };
  }

  const kindOf = async (host: string, path: string, privateHosts: readonly string[], resolve?: typeof lookup) => {
    const outbound = createOutbound({ ...LIMITS, privateHosts }, resolve);
    const { kind } = await outbound.send({ method: "GET", url: `http://${host}:${port}${path}`, headers: {} });
    await outbound.close();
    return kind;
  };

  it("reaches a configured host in a private network", async () => {
    expect(await kindOf("bc.example.test", "/", ["bc.example.test"], names(["127.0.0.1"]).resolve)).toBe("response");
  });

  it.each([
    ["a name that leads into the private network", ["127.0.0.1"]],
    ["a name that leads there beside a public address", ["20.50.2.3", "127.0.0.1"]],
    ["a name that leads to the keys of a cloud's machine", ["169.254.169.254"]],
  ])("refuses %s", async (_name, addresses) => {
    expect(await kindOf("evil.example.test", "/", ["bc.example.test"], names(addresses).resolve)).toBe(
      "forbiddenAddress",
    );
    expect(seen).toEqual([]);
  });

  it.each(["127.0.0.1", "[::1]", "169.254.169.254", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])(
    "refuses the address %s itself",
    async (host) => {
      expect(await kindOf(host, "/", [])).toBe("forbiddenAddress");
      expect(seen).toEqual([]);
    },
  );

  it("connects to what it looked at: a name that changes in between leads nowhere", async () => {
    const { resolve, asked } = names(["127.0.0.1"], ["169.254.169.254"]);
    const outbound = createOutbound({ ...LIMITS, privateHosts: ["bc.example.test"] }, resolve);
    const send = (path: string) =>
      outbound.send({ method: "GET", url: `http://bc.example.test:${port}${path}`, headers: {} });
    expect((await send("/")).kind).toBe("response");
    expect(asked()).toBe(1);
    server.closeIdleConnections();
    await new Promise((resolve_) => setTimeout(resolve_, 50));
    expect((await send("/")).kind).toBe("forbiddenAddress");
    await outbound.close();
  });

  it.each([
    ["/elsewhere", "redirected"],
    ["/large", "tooLarge"],
    ["/slow", "timeout"],
  ])("tells of %s: %s", async (path, kind) => {
    expect(await kindOf("bc.example.test", path, ["bc.example.test"], names(["127.0.0.1"]).resolve)).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  it("tells of a host that does not listen", async () => {
    const outbound = createOutbound({ ...LIMITS, privateHosts: ["bc.example.test"] }, names(["127.0.0.1"]).resolve);
    expect((await outbound.send({ method: "GET", url: "http://bc.example.test:1/", headers: {} })).kind).toBe(
      "unreachable",
    );
    await outbound.close();
  });
});
