import { isPrivateHost } from "../core/businesscentral/webAddress";

/** What a browser may stop by itself before anything leaves the machine. */
export type Unreachable = "mixedContent" | "privateNetwork" | "unreachable";

/** How a browser names its leave for public pages to call machines of the own network; names change between versions, and unknown ones throw. */
const LEAVES = ["local-network-access", "local-network", "loopback-network"] as const;

/**
 * Why nothing of a server came, as far as a browser tells: it calls no unencrypted address from an encrypted page, and none of a private network
 * once the person has said no. Both fail like a server that is stopped.
 * @param page the page's own protocol, e.g. `https:`
 */
export async function whyUnreachable(
  url: string,
  page: string | undefined = globalThis.location?.protocol,
  permissions: Pick<Permissions, "query"> | undefined = globalThis.navigator?.permissions,
): Promise<Unreachable> {
  const { protocol, host } = new URL(url);
  if (page === "https:" && protocol === "http:") {
    return "mixedContent";
  }
  return isPrivateHost(host) && (await hasSaidNo(permissions)) ? "privateNetwork" : "unreachable";
}

async function hasSaidNo(permissions: Pick<Permissions, "query"> | undefined): Promise<boolean> {
  for (const name of LEAVES) {
    try {
      if ((await permissions?.query({ name: name as PermissionName }))?.state === "denied") {
        return true;
      }
    } catch {
      // This browser has no such permission.
    }
  }
  return false;
}
