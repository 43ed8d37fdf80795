import type { ApiAddressProblem } from "../../../core/businesscentral/apiAddress";
import type { AddressProblem } from "../../../core/businesscentral/companyAddress";
import type { EndpointProblem } from "../../../core/connection/endpoint";
import type { RelayAddressProblem } from "../../../core/connection/relayAddress";
import type { SalesProblem } from "../../../core/ports";
import { describeSignInSetting } from "../signIn/describeSignIn";
import type { ProblemTexts, ProblemStrings } from "./problemStrings";

/** Why Sales did not tell which connections there are. */
export function describeConnectionsProblem(problem: SalesProblem, strings: ProblemTexts): ProblemStrings {
  return problem.kind === "noPermission"
    ? {
        headline: strings("NoConnectionPermission"),
        explanation: strings("AskAdministratorForRole", problem.privilege ?? "?"),
      }
    : { headline: strings("ConnectionFailed"), explanation: problem.kind === "failed" ? problem.detail : null };
}

/** Why none of the connections is the one to ask. */
export function describeChoice(reason: "none" | "several" | "noneForCompany", strings: ProblemTexts): ProblemStrings {
  switch (reason) {
    case "none":
      return { headline: strings("NotConnected"), explanation: strings("NotConnectedExplained") };
    case "several":
      return { headline: strings("SeveralCompanies"), explanation: strings("SeveralCompaniesExplained") };
    case "noneForCompany":
      return { headline: strings("NoneForCompany"), explanation: strings("NoneForCompanyExplained") };
  }
}

/** What a company's connection lacks. */
export function describeIncomplete(company: string, explanation: string, strings: ProblemTexts): ProblemStrings {
  return { headline: strings("ConnectionIncomplete", company), explanation };
}

/** What stops a call before it is sent. */
export function describeCallProblem(problem: EndpointProblem, company: string, strings: ProblemTexts): ProblemStrings {
  switch (problem.kind) {
    case "address":
      return describeIncomplete(company, describeAddress(problem.problem, strings), strings);
    case "apiAddress":
      return problem.problem.kind === "missing"
        ? { headline: strings("ApiAddressMissing"), explanation: strings("ApiAddressMissingExplained", company) }
        : describeIncomplete(company, describeAddress(problem.problem, strings), strings);
    case "relayAddress":
      return describeIncomplete(company, describeRelayAddress(problem.problem, strings), strings);
    case "virtualTables":
      return { headline: strings("VirtualNotAsked"), explanation: strings("VirtualNotAskedExplained", company) };
    case "userNameMissing":
      return describeIncomplete(company, strings("UserNameMissing"), strings);
    case "accessKeyMissing":
      return { headline: strings("AccessKeyMissing"), explanation: strings("AccessKeyMissingExplained", company) };
    case "keyForOtherServer":
      return {
        headline: strings("KeyForOtherServer"),
        explanation: strings("KeyForOtherServerExplained", company, problem.server, problem.host),
      };
    case "tenantWrong":
    case "clientWrong":
    case "notOnline":
    case "relayClientWrong":
      return describeIncomplete(company, describeSignInSetting(problem, strings), strings);
  }
}

function describeRelayAddress(problem: RelayAddressProblem, strings: ProblemTexts): string {
  switch (problem.kind) {
    case "missing":
      return strings("RelayAddressMissing");
    case "notRelay":
      return strings("RelayAddressWrong", problem.value);
    case "notEncrypted":
      return strings("RelayAddressNotEncrypted", problem.host);
    default:
      return describeAddress(problem, strings);
  }
}

function describeAddress(problem: AddressProblem | ApiAddressProblem, strings: ProblemTexts): string {
  switch (problem.kind) {
    case "missing":
      return strings("AddressMissing");
    case "notAnUrl":
      return strings("AddressNotAnUrl", problem.value);
    case "holdsCredentials":
      return strings("AddressHoldsCredentials");
    case "notEncrypted":
      return strings("AddressNotEncrypted", problem.host);
    case "notOData":
      return strings("AddressNotOData", problem.value);
    case "notApi":
      return strings("AddressNotApi", problem.value);
    case "apiElsewhere":
      return strings("AddressApiElsewhere", problem.host, problem.other);
    case "hiddenCharacter":
      return strings("AddressHiddenCharacter", problem.value);
    case "backslash":
      return strings("AddressBackslash", problem.value);
    case "fragment":
      return strings("AddressFragment", problem.value);
    case "hostUnclear":
      return strings("AddressHostUnclear", problem.host, problem.readAs);
    case "queryOption":
      return strings("AddressQueryOption", problem.name);
  }
}
