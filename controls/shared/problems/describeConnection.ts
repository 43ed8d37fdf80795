import type { ApiAddressProblem } from "../../../core/businesscentral/apiAddress";
import type { AddressProblem } from "../../../core/businesscentral/companyAddress";
import type { EndpointProblem } from "../../../core/connection/endpoint";
import type { RelayAddressProblem } from "../../../core/connection/relayAddress";
import type { SalesProblem } from "../../../core/ports";
import { describeSignInSetting } from "../signIn/describeSignIn";
import type { ProblemTexts, ProblemWords } from "./problemWords";

/** Why Sales did not tell which connections there are. */
export function describeConnectionsProblem(problem: SalesProblem, words: ProblemTexts): ProblemWords {
  return problem.kind === "noPermission"
    ? {
        headline: words("NoConnectionPermission"),
        explanation: words("AskAdministratorForRole", problem.privilege ?? "?"),
      }
    : { headline: words("ConnectionFailed"), explanation: problem.kind === "failed" ? problem.detail : null };
}

/** Why none of the connections is the one to ask. */
export function describeChoice(reason: "none" | "several" | "noneForCompany", words: ProblemTexts): ProblemWords {
  switch (reason) {
    case "none":
      return { headline: words("NotConnected"), explanation: words("NotConnectedExplained") };
    case "several":
      return { headline: words("SeveralCompanies"), explanation: words("SeveralCompaniesExplained") };
    case "noneForCompany":
      return { headline: words("NoneForCompany"), explanation: words("NoneForCompanyExplained") };
  }
}

/** What a company's connection lacks. */
export function describeIncomplete(company: string, explanation: string, words: ProblemTexts): ProblemWords {
  return { headline: words("ConnectionIncomplete", company), explanation };
}

/** What stops a call before it is sent. */
export function describeCallProblem(problem: EndpointProblem, company: string, words: ProblemTexts): ProblemWords {
  switch (problem.kind) {
    case "address":
      return describeIncomplete(company, describeAddress(problem.problem, words), words);
    case "apiAddress":
      return problem.problem.kind === "missing"
        ? { headline: words("ApiAddressMissing"), explanation: words("ApiAddressMissingExplained", company) }
        : describeIncomplete(company, describeAddress(problem.problem, words), words);
    case "relayAddress":
      return describeIncomplete(company, describeRelayAddress(problem.problem, words), words);
    case "virtualTables":
      return { headline: words("VirtualNotAsked"), explanation: words("VirtualNotAskedExplained", company) };
    case "userNameMissing":
      return describeIncomplete(company, words("UserNameMissing"), words);
    case "accessKeyMissing":
      return { headline: words("AccessKeyMissing"), explanation: words("AccessKeyMissingExplained", company) };
    case "keyForOtherServer":
      return {
        headline: words("KeyForOtherServer"),
        explanation: words("KeyForOtherServerExplained", company, problem.server, problem.host),
      };
    case "tenantWrong":
    case "clientWrong":
    case "notOnline":
    case "relayClientWrong":
      return describeIncomplete(company, describeSignInSetting(problem, words), words);
  }
}

function describeRelayAddress(problem: RelayAddressProblem, words: ProblemTexts): string {
  switch (problem.kind) {
    case "missing":
      return words("RelayAddressMissing");
    case "notRelay":
      return words("RelayAddressWrong", problem.value);
    case "notEncrypted":
      return words("RelayAddressNotEncrypted", problem.host);
    default:
      return describeAddress(problem, words);
  }
}

function describeAddress(problem: AddressProblem | ApiAddressProblem, words: ProblemTexts): string {
  switch (problem.kind) {
    case "missing":
      return words("AddressMissing");
    case "notAnUrl":
      return words("AddressNotAnUrl", problem.value);
    case "holdsCredentials":
      return words("AddressHoldsCredentials");
    case "notEncrypted":
      return words("AddressNotEncrypted", problem.host);
    case "notOData":
      return words("AddressNotOData", problem.value);
    case "notApi":
      return words("AddressNotApi", problem.value);
    case "apiElsewhere":
      return words("AddressApiElsewhere", problem.host, problem.other);
    case "hiddenCharacter":
      return words("AddressHiddenCharacter", problem.value);
    case "backslash":
      return words("AddressBackslash", problem.value);
    case "fragment":
      return words("AddressFragment", problem.value);
    case "hostUnclear":
      return words("AddressHostUnclear", problem.host, problem.readAs);
    case "queryOption":
      return words("AddressQueryOption", problem.name);
  }
}
