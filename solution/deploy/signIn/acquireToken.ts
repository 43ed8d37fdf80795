import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { FederatedSource, SignInWay } from "./readSignIn";

const AUDIENCE = "api://AzureADTokenExchange";

/**
 * Gets a token for an environment of Dataverse. MSAL is loaded only where it is needed.
 * @param origin of the environment, e.g. `https://org.crm4.dynamics.com`
 * @param tell shows a person where to enter the device code
 * @throws Error with words for a person; no secret is in them
 */
export async function acquireToken(way: SignInWay, origin: string, tell: (text: string) => void): Promise<string> {
  if (way.kind === "token") {
    return way.token;
  }
  const { ConfidentialClientApplication, PublicClientApplication } = await import("@azure/msal-node");
  const { clientId } = way;
  const authority = `https://login.microsoftonline.com/${way.tenantId}`;
  const scopes = [`${origin}/.default`];
  const result =
    way.kind === "deviceCode"
      ? await new PublicClientApplication({ auth: { clientId, authority } }).acquireTokenByDeviceCode({
          scopes,
          deviceCodeCallback: ({ message }) => tell(message),
        })
      : await new ConfidentialClientApplication({
          auth: { clientId, authority, ...(await proofOf(way)) },
        }).acquireTokenByClientCredential({ scopes });
  if (result === null || result.accessToken === "") {
    throw new Error("Microsoft Entra ID gave no token.");
  }
  return result.accessToken;
}

type Confidential = Exclude<SignInWay, { readonly kind: "token" | "deviceCode" }>;

async function proofOf(way: Confidential) {
  switch (way.kind) {
    case "clientSecret":
      return { clientSecret: way.secret };
    case "certificate":
      return { clientCertificate: await readCertificate(way.file) };
    case "federated":
      return { clientAssertion: await federatedToken(way.source) };
  }
}

async function readCertificate(file: string) {
  const pem = await readFile(file, "utf8").catch(() => null);
  if (pem === null) {
    throw new Error(`${file} cannot be read. --certificate-file names a PEM with private key and certificate.`);
  }
  try {
    const certificate = new X509Certificate(pem);
    const privateKey = createPrivateKey(pem).export({ type: "pkcs8", format: "pem" }).toString();
    return { thumbprintSha256: certificate.fingerprint256.replaceAll(":", ""), privateKey };
  } catch {
    throw new Error(`${file} holds no certificate with an unencrypted private key in PEM.`);
  }
}

async function federatedToken(source: FederatedSource): Promise<string> {
  if (source.kind === "file") {
    const token = await readFile(source.path, "utf8").catch(() => null);
    if (token === null) {
      throw new Error(`${source.path} cannot be read. AZURE_FEDERATED_TOKEN_FILE names the file with the token.`);
    }
    return token.trim();
  }
  const url = new URL(source.url);
  url.searchParams.set("audience", AUDIENCE);
  const response = await fetch(url, { headers: { Authorization: `Bearer ${source.token}` } });
  const answer: unknown = response.ok ? await response.json() : null;
  if (typeof answer !== "object" || answer === null || !("value" in answer) || typeof answer.value !== "string") {
    throw new Error(
      `GitHub gave no token for the workflow (HTTP ${response.status}). It needs "permissions: id-token: write".`,
    );
  }
  return answer.value;
}
