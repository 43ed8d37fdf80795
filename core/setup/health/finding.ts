/** What is checked, in the order in which it is told. */
export const CHECK_IDS = [
  "connection",
  "way",
  "address",
  "reachable",
  "policy",
  "crossOrigin",
  "credentials",
  "company",
  "virtualTable",
  "limits",
  "service",
  "properties",
  "sampleItem",
  "location",
  "api",
  "businessCentralVersion",
  "latency",
  "jobs",
  "strictPolicy",
  "provider",
  "layers",
  "versions",
  "holders",
  "licences",
  "privileges",
  "roles",
  "tables",
  "columns",
  "orderIntegration",
  "statistics",
  "coupledAccounts",
  "coupledProducts",
  "waitingOrders",
  "forms",
  "today",
  "customised",
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export type Outcome = "passed" | "warning" | "failed" | "notChecked";
/** Who can put it right. */
export type Who = "salesAdministrator" | "bcAdministrator" | "it";

interface Standing {
  readonly outcome: Outcome;
  readonly who?: Who;
}

/** Everything that a check can find: how bad it is and who can put it right. The words stand in the catalogues, group `health`, by the same names. */
export const REASONS = {
  checksNotLoaded: { outcome: "failed", who: "it" },

  connectionFound: { outcome: "passed" },
  connectionWrittenByBc: { outcome: "warning", who: "salesAdministrator" },
  connectionNone: { outcome: "failed", who: "salesAdministrator" },
  connectionsWithoutCompany: { outcome: "failed", who: "salesAdministrator" },

  addressOnline: { outcome: "passed" },
  addressOnPremises: { outcome: "passed" },
  addressLocal: { outcome: "passed" },
  addressRelay: { outcome: "passed" },
  addressNotRelay: { outcome: "failed", who: "salesAdministrator" },
  addressMissing: { outcome: "failed", who: "salesAdministrator" },
  addressNotAUrl: { outcome: "failed", who: "salesAdministrator" },
  addressHoldsCredentials: { outcome: "failed", who: "salesAdministrator" },
  addressNotEncrypted: { outcome: "failed", who: "bcAdministrator" },
  addressHiddenCharacter: { outcome: "failed", who: "salesAdministrator" },
  addressBackslash: { outcome: "failed", who: "salesAdministrator" },
  addressFragment: { outcome: "failed", who: "salesAdministrator" },
  addressHostUnclear: { outcome: "failed", who: "salesAdministrator" },
  addressQueryOption: { outcome: "failed", who: "salesAdministrator" },
  addressWebClient: { outcome: "failed", who: "salesAdministrator" },
  addressApi: { outcome: "failed", who: "salesAdministrator" },
  addressSoap: { outcome: "failed", who: "salesAdministrator" },
  addressNotOData: { outcome: "failed", who: "salesAdministrator" },

  reached: { outcome: "passed" },
  unreachable: { outcome: "failed", who: "it" },
  unreachablePrivate: { outcome: "failed", who: "it" },
  timedOut: { outcome: "failed", who: "it" },
  notBusinessCentral: { outcome: "failed", who: "salesAdministrator" },
  otherServer: { outcome: "failed", who: "it" },
  serverFailed: { outcome: "failed", who: "bcAdministrator" },
  redirected: { outcome: "failed", who: "it" },
  mixedContent: { outcome: "failed", who: "salesAdministrator" },
  privateNetwork: { outcome: "failed", who: "it" },
  throttledForUnknown: { outcome: "warning", who: "it" },
  throttled: { outcome: "warning", who: "bcAdministrator" },

  policyAllows: { outcome: "passed" },
  policyBlocks: { outcome: "failed", who: "it" },
  policyNotKnown: { outcome: "notChecked" },

  crossOriginAllowed: { outcome: "passed" },
  crossOriginRefused: { outcome: "failed", who: "bcAdministrator" },
  preflightRefused: { outcome: "failed", who: "bcAdministrator" },
  preflightPartly: { outcome: "warning", who: "bcAdministrator" },
  crossOriginNotKnown: { outcome: "notChecked" },

  credentialsAccepted: { outcome: "passed" },
  userNameMissing: { outcome: "failed", who: "salesAdministrator" },
  accessKeyNotReadable: { outcome: "notChecked", who: "salesAdministrator" },
  keyForOtherServer: { outcome: "failed", who: "salesAdministrator" },
  credentialsRefused: { outcome: "failed", who: "salesAdministrator" },
  signedIn: { outcome: "passed" },
  tokenNeeded: { outcome: "notChecked", who: "it" },
  signInNeeded: { outcome: "notChecked", who: "salesAdministrator" },
  signInBlocked: { outcome: "failed", who: "it" },
  signInDeclined: { outcome: "failed", who: "it" },
  signInFailed: { outcome: "failed", who: "it" },
  tokenRefused: { outcome: "failed", who: "bcAdministrator" },
  tenantWrong: { outcome: "failed", who: "salesAdministrator" },
  clientWrong: { outcome: "failed", who: "salesAdministrator" },
  notOnline: { outcome: "failed", who: "salesAdministrator" },

  relayClientWrong: { outcome: "failed", who: "salesAdministrator" },
  relayNotAllowed: { outcome: "failed", who: "salesAdministrator" },
  relayTokenInvalid: { outcome: "failed", who: "it" },
  relayPermissionUnknown: { outcome: "failed", who: "it" },
  relayNotFound: { outcome: "failed", who: "salesAdministrator" },
  relayUnreachable: { outcome: "failed", who: "it" },
  relayNotReached: { outcome: "failed", who: "it" },
  relaySignInRefused: { outcome: "failed", who: "bcAdministrator" },

  virtualUsed: { outcome: "passed" },
  virtualLimits: { outcome: "passed" },
  virtualReadable: { outcome: "passed" },
  virtualMissing: { outcome: "failed", who: "bcAdministrator" },
  virtualForbidden: { outcome: "failed", who: "salesAdministrator" },
  virtualColumnMissing: { outcome: "failed", who: "bcAdministrator" },
  virtualFailed: { outcome: "failed", who: "bcAdministrator" },
  virtualCompanyMissing: { outcome: "failed", who: "bcAdministrator" },
  virtualOtherCompany: { outcome: "failed", who: "bcAdministrator" },

  companyFound: { outcome: "passed" },
  companyMissing: { outcome: "failed", who: "salesAdministrator" },
  companyListForbidden: { outcome: "notChecked", who: "bcAdministrator" },

  servicePublished: { outcome: "passed" },
  serviceNotNamed: { outcome: "passed" },
  serviceOlderNotNamed: { outcome: "passed" },
  serviceOwnNotNamed: { outcome: "passed" },
  serviceNoSource: { outcome: "failed", who: "salesAdministrator" },
  serviceNotPublished: { outcome: "failed", who: "bcAdministrator" },
  serviceOlderNotPublished: { outcome: "failed", who: "salesAdministrator" },
  serviceOwnNotPublished: { outcome: "failed", who: "bcAdministrator" },
  serviceForbidden: { outcome: "failed", who: "bcAdministrator" },
  serviceFailed: { outcome: "failed", who: "bcAdministrator" },

  propertiesFound: { outcome: "passed" },
  propertiesMissing: { outcome: "failed", who: "bcAdministrator" },
  propertiesOwnMissing: { outcome: "failed", who: "salesAdministrator" },
  metadataNotReadable: { outcome: "notChecked", who: "bcAdministrator" },

  sampleRead: { outcome: "passed" },
  sampleEmpty: { outcome: "warning", who: "bcAdministrator" },
  sampleUnexpected: { outcome: "failed", who: "bcAdministrator" },

  locationKnown: { outcome: "passed" },
  locationUnknown: { outcome: "failed", who: "salesAdministrator" },
  locationNotKnown: { outcome: "notChecked", who: "bcAdministrator" },

  apiReadable: { outcome: "passed" },
  apiMissing: { outcome: "warning", who: "salesAdministrator" },
  apiNotApi: { outcome: "failed", who: "salesAdministrator" },
  apiElsewhere: { outcome: "failed", who: "salesAdministrator" },
  apiForbidden: { outcome: "warning", who: "bcAdministrator" },
  apiFailed: { outcome: "warning", who: "bcAdministrator" },

  latencyMeasured: { outcome: "passed" },
  latencyHigh: { outcome: "warning", who: "it" },

  businessCentralVersionTold: { outcome: "passed" },
  businessCentralVersionNotTold: { outcome: "notChecked" },

  jobsRun: { outcome: "passed" },
  jobsTroubled: { outcome: "warning", who: "bcAdministrator" },
  jobsNone: { outcome: "warning", who: "bcAdministrator" },
  jobsNotTold: { outcome: "notChecked" },

  theirsBrings: { outcome: "passed" },
  baseAlone: { outcome: "passed" },
  baseBesideTheirs: { outcome: "warning", who: "salesAdministrator" },
  baseButConnected: { outcome: "failed", who: "salesAdministrator" },
  providerNotKnown: { outcome: "notChecked" },

  layersOfOne: { outcome: "passed" },
  layersTheirsOnTop: { outcome: "warning", who: "salesAdministrator" },
  layersBaseOnTop: { outcome: "failed", who: "salesAdministrator" },
  layersChanged: { outcome: "warning", who: "salesAdministrator" },

  versionsKnown: { outcome: "passed" },
  versionsWithTheirs: { outcome: "passed" },
  holdersBoth: { outcome: "passed" },
  holdersNoUser: { outcome: "warning", who: "bcAdministrator" },
  holdersNoTeam: { outcome: "warning", who: "bcAdministrator" },
  licencesMarked: { outcome: "passed" },
  licencesLacking: { outcome: "warning", who: "salesAdministrator" },
  strictPolicyOff: { outcome: "passed" },
  strictPolicyNames: { outcome: "passed" },
  strictPolicyLacks: { outcome: "warning", who: "salesAdministrator" },

  privilegesHeld: { outcome: "passed" },
  privilegesMissing: { outcome: "failed", who: "salesAdministrator" },
  rolesPresent: { outcome: "passed" },
  rolesMissing: { outcome: "failed", who: "salesAdministrator" },
  tableReadable: { outcome: "passed" },
  tableMissing: { outcome: "failed", who: "salesAdministrator" },
  columnsPresent: { outcome: "passed" },
  columnsAbsent: { outcome: "passed" },
  columnsNeeded: { outcome: "failed", who: "bcAdministrator" },

  integrationOn: { outcome: "passed" },
  integrationOff: { outcome: "passed" },
  modeLegacy: { outcome: "passed" },
  modeBidirectional: { outcome: "passed" },
  modeNone: { outcome: "passed" },
  modeLegacyOff: { outcome: "failed", who: "salesAdministrator" },
  modeFlagAgainst: { outcome: "failed", who: "salesAdministrator" },
  modeNotSaid: { outcome: "warning", who: "salesAdministrator" },
  modeNotSaidButOn: { outcome: "warning", who: "salesAdministrator" },
  statisticsFresh: { outcome: "passed" },
  statisticsOld: { outcome: "warning", who: "bcAdministrator" },
  statisticsNone: { outcome: "warning", who: "bcAdministrator" },
  accountsCoupled: { outcome: "passed" },
  accountsNotCoupled: { outcome: "warning", who: "bcAdministrator" },
  productsCoupled: { outcome: "passed" },
  productsNotCoupled: { outcome: "warning", who: "bcAdministrator" },
  noOrderWaitsLong: { outcome: "passed" },
  ordersWaitLong: { outcome: "warning", who: "bcAdministrator" },

  formsShown: { outcome: "passed" },
  formsNotListed: { outcome: "passed" },
  formsHiddenInSome: { outcome: "passed" },
  formsHidden: { outcome: "warning", who: "salesAdministrator" },
  todayShown: { outcome: "passed" },
  todayNotShown: { outcome: "passed" },
  customisedNone: { outcome: "passed" },
  customisedSome: { outcome: "warning", who: "salesAdministrator" },

  noPermission: { outcome: "notChecked", who: "salesAdministrator" },
  notReadable: { outcome: "notChecked", who: "it" },
  notReached: { outcome: "notChecked" },
} as const satisfies Readonly<Record<string, Standing>>;

export type ReasonId = keyof typeof REASONS;
export const REASON_IDS = Object.keys(REASONS).filter((id): id is ReasonId => id in REASONS);

/** A reason that somebody can put right. */
export type FixableReason = {
  [Id in ReasonId]: (typeof REASONS)[Id] extends { readonly who: Who } ? Id : never;
}[ReasonId];

export function isFixable(id: ReasonId): id is FixableReason {
  return "who" in REASONS[id];
}

export interface HealthFinding {
  readonly check: CheckId;
  /** Tells apart findings of one check, e.g. the service's name; text from elsewhere, to be shown as text. */
  readonly subject: string | null;
  readonly reason: ReasonId;
  /** What the words fill in. Never a key, a token or a password. */
  readonly values: readonly string[];
}

export function finding(check: CheckId, reason: ReasonId, ...values: readonly string[]): HealthFinding {
  return { check, subject: null, reason, values };
}

export function about(subject: string, { check, reason, values }: HealthFinding): HealthFinding {
  return { check, subject, reason, values };
}

export function standingOf({ reason }: HealthFinding): Standing {
  return REASONS[reason];
}

const WORST_FIRST: readonly Outcome[] = ["failed", "warning", "notChecked"];

/** The worst outcome of all; passed where there is none. What could not be checked is not passed. */
export function overall(findings: readonly HealthFinding[]): Outcome {
  const outcomes = findings.map((one) => standingOf(one).outcome);
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? "passed";
}
