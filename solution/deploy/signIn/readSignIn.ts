/** How `bcsales` signs in to an environment. Secrets come from the process's environment or a file, never from the command line. */
export type SignInWay =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "deviceCode"; readonly clientId: string; readonly tenantId: string }
  | { readonly kind: "clientSecret"; readonly clientId: string; readonly tenantId: string; readonly secret: string }
  | { readonly kind: "certificate"; readonly clientId: string; readonly tenantId: string; readonly file: string }
  | {
      readonly kind: "federated";
      readonly clientId: string;
      readonly tenantId: string;
      readonly source: FederatedSource;
    };

/** Where the token of another identity provider comes from. */
export type FederatedSource =
  | { readonly kind: "file"; readonly path: string }
  /** GitHub Actions: asked for at an address of the run, with the run's own token. */
  | { readonly kind: "github"; readonly url: string; readonly token: string };

export interface SignInOptions {
  readonly appId?: string | undefined;
  readonly tenantId?: string | undefined;
  /** PEM with private key and certificate. */
  readonly certificateFile?: string | undefined;
}

export type ReadSignIn =
  { readonly ok: true; readonly way: SignInWay } | { readonly ok: false; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of the variables that carry secrets. */
export const VARIABLES = {
  token: "DATAVERSE_TOKEN",
  secret: "BCSALES_CLIENT_SECRET",
  federatedFile: "AZURE_FEDERATED_TOKEN_FILE",
  githubUrl: "ACTIONS_ID_TOKEN_REQUEST_URL",
  githubToken: "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
} as const;

/**
 * Chooses the way by what is given: a ready token, else a certificate, a secret, a federated token, else a person with a device code. For all
 * but the first an application id and a tenant are needed.
 */
export function readSignIn(options: SignInOptions, environment: Environment): ReadSignIn {
  const variable = (name: string) => environment[name]?.trim() ?? "";
  const token = variable(VARIABLES.token);
  if (token !== "") {
    return { ok: true, way: { kind: "token", token } };
  }
  const { appId: clientId = "", tenantId = "", certificateFile } = options;
  if (clientId === "" || tenantId === "") {
    return {
      ok: false,
      reason: `Give --app-id and --tenant-id of an app registration, or a ready token in the variable ${VARIABLES.token}.`,
    };
  }
  if (certificateFile !== undefined) {
    return { ok: true, way: { kind: "certificate", clientId, tenantId, file: certificateFile } };
  }
  const secret = variable(VARIABLES.secret);
  if (secret !== "") {
    return { ok: true, way: { kind: "clientSecret", clientId, tenantId, secret } };
  }
  const source = federatedSource(variable);
  return {
    ok: true,
    way:
      source === null ? { kind: "deviceCode", clientId, tenantId } : { kind: "federated", clientId, tenantId, source },
  };
}

function federatedSource(variable: (name: string) => string): FederatedSource | null {
  const path = variable(VARIABLES.federatedFile);
  if (path !== "") {
    return { kind: "file", path };
  }
  const [url, token] = [variable(VARIABLES.githubUrl), variable(VARIABLES.githubToken)];
  return url === "" || token === "" ? null : { kind: "github", url, token };
}
