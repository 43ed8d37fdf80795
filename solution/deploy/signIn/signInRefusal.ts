/** What Microsoft Entra ID answers with where it gives no token, by its own number, and what to do (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const WORDS: Readonly<Record<string, string>> = {
  "7000215":
    "The client secret is wrong. Put the value of the secret, not its id, into BCSALES_CLIENT_SECRET, and compare --app-id.",
  "7000222":
    "The client secret has expired. Make a new one at the app registration and put it into BCSALES_CLIENT_SECRET.",
  "700027":
    "The certificate is not one of the app registration's, or has expired there. Upload its public part under Certificates & secrets.",
  "700016": "There is no app registration of this id in the tenant. Compare --app-id and --tenant-id.",
  "90002": "There is no such tenant. Compare --tenant-id.",
  "65001": "Nobody has consented to the application. Let an administrator grant it user_impersonation of Dynamics CRM.",
  "700213":
    "No federated credential of the app registration fits this workflow. Compare its issuer, subject and audience with those of the run.",
  "70021":
    "No federated credential of the app registration fits this workflow. Compare its issuer, subject and audience with those of the run.",
  "53003": "Conditional Access of the organization does not let this sign-in pass.",
  "500011": "The environment's address is not known to Microsoft Entra ID. Compare --environment-url.",
};

/** While a device code waits for its person, MSAL passes on nothing but the name of the error. */
const NAMES: Readonly<Record<string, string>> = {
  invalid_client:
    "The app registration lets nobody sign in with a device code. Under Authentication allow public client flows.",
  authorization_declined: "The person did not let the application in.",
  expired_token: "Nobody entered the code in time. Run the command again.",
};

const NAME = /post_request_failed: (\w+)/;
const NUMBER = /AADSTS(\d+)/;
/** MSAL puts what Microsoft Entra ID says between ids and times of the request, which are nothing to anybody here. */
const DESCRIPTION = /Description: ([\s\S]*)$/;
const TAIL = /[\s-]*(?:Trace ID|Correlation ID|Timestamp)\b[\s\S]*$/;
const LONGEST = 300;

/**
 * Why nobody was signed in, for a person. A number that is not known is told with the first words of Microsoft Entra ID; a secret is in neither.
 * @param secrets what must not be told, whatever the answer says
 */
export function signInRefusal(error: unknown, secrets: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const number = NUMBER.exec(message)?.[1];
  const known = number === undefined ? undefined : WORDS[number];
  if (number !== undefined && known !== undefined) {
    return `${known} (AADSTS${number})`;
  }
  const named = NAMES[NAME.exec(message)?.[1] ?? ""];
  if (named !== undefined) {
    return named;
  }
  const told = (DESCRIPTION.exec(message)?.[1] ?? message).replace(TAIL, "");
  const hidden = secrets.filter((each) => each !== "").reduce((text, each) => text.replaceAll(each, "***"), told);
  return hidden.slice(0, LONGEST);
}
