import { SERVICE_PAGES } from "../../../core/setup/health/servicePages";
import type { ServiceId } from "../../../core/setup/health/servicePages";
import { ACCESSES } from "../../../core/setup/people";
import type { AccessKey } from "../../../core/setup/people";
import { SERVICE_COLUMNS, SETTING_COLUMNS } from "../../../core/setup/settings";
import type { ServiceColumn, SettingColumn } from "../../../core/setup/settings";
import { STEPS } from "./step";
import type { Step } from "./step";

/** Fields of Business Central's own set-up, in its order; each has its place here or needs none. */
export const DOCUMENT_FIELDS = [
  "importSolution",
  "publishItemAvailability",
  "odataUrl",
  "odataUserName",
  "odataAccessKey",
  "orderIntegration",
  "enableConnection",
  "sdkVersion",
  "salesUrl",
  "webClientUrl",
  "createOrders",
  "processQuotes",
  "roles",
] as const;
type DocumentField = (typeof DOCUMENT_FIELDS)[number];

const PLAIN = [
  "Culture",
  "Title",
  "Steps",
  "Loading",
  "NotLoaded",
  "LoadAgain",
  "NoApp",
  "SaveAndContinue",
  "Continue",
  "Saving",
  "Saved",
  "Unsaved",
  "Imported",
  "NameMissing",
  "Conflict",
  "ConflictTaken",
  "ConflictDisputed",
  "On",
  "Off",
  "Nothing",
  "ProblemUnreachable",
  "ProblemNoPermission",
  "ProblemNoPermissionNamed",
  "ProblemNoKeyProfile",
  "ProblemNotFound",
  "ProblemFailed",
  "Connections",
  "NewConnection",
  "KnownCompany",
  "KnownCompanyHint",
  "KnownCompanyNone",
  "WrittenTitle",
  "WrittenText",
  "WrittenImport",
  "WrittenNoUrl",
  "ResetUrl",
  "ResetUrlNone",
  "AvailabilityHow",
  "UseAddress",
  "PagesTitle",
  "PagesHow",
  "PagesType",
  "PagesUsual",
  "More",
  "KeyLabel",
  "KeyHint",
  "KeyTyped",
  "KeyHonest",
  "KeyHow",
  "EntraHow",
  "EntraRedirect",
  "OpenKeysTitle",
  "OpenKeysText",
  "OpenKeysNoConnection",
  "OpenKeyUser",
  "OpenKeyMove",
  "OpenKeyRemove",
  "OpenKeyMoved",
  "OpenKeyRemoved",
  "OpenKeyChanged",
  "OpenKeyStays",
  "IntegrationTitle",
  "IntegrationWhat",
  "IntegrationRule",
  "IntegrationIsOn",
  "IntegrationIsOff",
  "IntegrationSwitchOn",
  "IntegrationSwitchOff",
  "IntegrationDone",
  "IntegrationOrdersSubmitted",
  "OpenWaiting",
  "OrdersTitle",
  "OrdersHow",
  "PeopleHow",
  "PeopleNobody",
  "PeoplePerson",
  "PeopleChoose",
  "PeopleGive",
  "PeopleGiven",
  "PeopleTeams",
  "CheckHow",
  "CheckNow",
  "Checking",
  "SignIn",
  "CopyReport",
  "Copied",
  "NotCopied",
  "HelpTitle",
  "HelpIntro",
  "HelpFieldsTitle",
  "HelpTroubleTitle",
  "HelpTroubleFinding",
  "HelpTroubleFix",
  "HelpTroubleWho",
  "HelpField",
  "HelpPlace",
] as const;

/** Columns with a hint of their own; for published pages it is put together. */
export type HintedColumn = Exclude<SettingColumn, ServiceColumn>;

function isHinted(column: SettingColumn): column is HintedColumn {
  return !Object.values<string>(SERVICE_COLUMNS).includes(column);
}

export type WordKey =
  | (typeof PLAIN)[number]
  | `Step_${Step}`
  | `Intro_${Step}`
  | `Field_${SettingColumn}`
  | `Hint_${HintedColumn}`
  | `Access_${AccessKey}`
  | `AccessFor_${AccessKey}`
  | `Page_${ServiceId}`
  | `Document_${DocumentField}`
  | `Place_${DocumentField}`
  | "Authentication_key"
  | "Authentication_entra";

/** The words of the page by their names in strings/setup.*.resx. */
export const WORD_KEYS: readonly WordKey[] = [
  ...PLAIN,
  "Authentication_key",
  "Authentication_entra",
  ...STEPS.flatMap((step) => [`Step_${step}`, `Intro_${step}`] as const),
  ...SETTING_COLUMNS.map((column) => `Field_${column}` as const),
  ...SETTING_COLUMNS.filter(isHinted).map((column) => `Hint_${column}` as const),
  ...ACCESSES.flatMap(({ key }) => [`Access_${key}`, `AccessFor_${key}`] as const),
  ...SERVICE_PAGES.map(({ id }) => `Page_${id}` as const),
  ...DOCUMENT_FIELDS.flatMap((field) => [`Document_${field}`, `Place_${field}`] as const),
];

/** A text in the user's language with `{0}`, `{1}` … filled in. Text only: never markup. */
export type Words = (key: WordKey, ...values: readonly string[]) => string;
