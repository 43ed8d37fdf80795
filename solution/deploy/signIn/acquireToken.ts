import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { INetworkModule } from "@azure/msal-node";
import type { FederatedSource, SignInWay } from "./readSignIn";
import { signInRefusal } from "./signInRefusal";

export interface SignInParts {
  /** Shows a person where to enter the device code. */
  readonly tell: (text: string) => void;
  /** How Microsoft Entra ID is reached; without it, as MSAL does. */
  readonly network?: INetworkModule;
}

const AUDIENCE = "api://AzureADTokenExchange";

/**
 * Gets a token for an environment of Dataverse. MSAL is loaded only where it is needed.
 * @param origin of the environment, e.g. `https://org.crm4.dynamics.com`
 * @throws Error with words for a person; no secret is in them
 */
export async function acquireToken(way: SignInWay, origin: string, parts: SignInParts): Promise<string> {
  if (way.kind === "token") {
    return way.token;
  }
  const proof = way.kind === "deviceCode" ? null : await proofOf(way);
  const result = await ask(way, proof, `${origin}/.default`, parts).catch((error: unknown) => {
    throw new Error(signInRefusal(error, secretsIn(proof)));
  });
  if (result === null || result.accessToken === "") {
    throw new Error("Microsoft Entra ID gave no token.");
  }
  return result.accessToken;
}

type Proof = Awaited<ReturnType<typeof proofOf>>;

async function ask(
  { clientId, tenantId }: Exclude<SignInWay, { readonly kind: "token" }>,
  proof: Proof | null,
  scope: string,
  { tell, network }: SignInParts,
) {
  const { ConfidentialClientApplication, PublicClientApplication } = await import("@azure/msal-node");
  const auth = { clientId, authority: `https://login.microsoftonline.com/${tenantId}` };
  const system = network === undefined ? {} : { system: { networkClient: network } };
  return proof === null
    ? new PublicClientApplication({ auth, ...system }).acquireTokenByDeviceCode({
        scopes: [scope],
        deviceCodeCallback: ({ message }) => tell(message),
      })
    : new ConfidentialClientApplication({ auth: { ...auth, ...proof }, ...system }).acquireTokenByClientCredential({
        scopes: [scope],
      });
}

function secretsIn(proof: Proof | null): readonly string[] {
  const { clientSecret, clientAssertion, clientCertificate } = { ...NO_PROOF, ...proof };
  return [clientSecret, clientAssertion, clientCertificate?.privateKey].flatMap((each) => each ?? []);
}

const NO_PROOF = { clientSecret: undefined, clientAssertion: undefined, clientCertificate: undefined };

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
  const { certificate, privateKey } = certificateIn(pem, file);
  if (new Date(certificate.validTo).getTime() < Date.now()) {
    throw new Error(`The certificate in ${file} expired on ${certificate.validTo}.`);
  }
  return { thumbprintSha256: certificate.fingerprint256.replaceAll(":", ""), privateKey };
}

function certificateIn(pem: string, file: string) {
  try {
    const privateKey = createPrivateKey(pem).export({ type: "pkcs8", format: "pem" }).toString();
    return { certificate: new X509Certificate(pem), privateKey };
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
