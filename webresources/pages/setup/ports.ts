import type { Secret } from "../../../core/values/secret";
import type { SignIn, TokenOutcome } from "../../../core/values/signIn";
import type { SalesStore } from "../../../core/dataverse/salesStore";
import type { HealthPart } from "../../../core/setup/health/checkHealth";
import type { HealthFinding } from "../../../core/setup/health/finding";
import type { OfferedCompanies } from "../../../core/setup/offeredCompanies";
import type { Draft } from "../../../core/setup/settings";
import type { ReadXml } from "../../../core/setup/xmlElement";
import type { Trial } from "../../../core/setup/ways/whereItStands";
import type { TypedMemory } from "./typedMemory";

/** What the page has checked. None of it writes, and none rejects: what cannot be asked is a finding. */
export interface SetUpChecks {
  /** Every connection, drafts too, and Sales. @param keyOf a key that was typed here and may not be read back */
  readonly health: (keyOf: (connectionId: string) => Secret | null) => Promise<readonly HealthPart[]>;
  /** What fails of a connection as it would be with what is typed. @param typedKey null: the saved key */
  readonly draft: (id: string, draft: Draft, typedKey: Secret | null) => Promise<readonly HealthFinding[]>;
  /** What this browser may send to a server, found out without any sign-in; null: it could not be tried. @param root where OData V4 is */
  readonly server: (root: string) => Promise<Trial | null>;
  readonly virtualTables: (companyName: string) => Promise<readonly HealthFinding[]>;
  /** The companies that Business Central shows to whoever signs in so. @param id null for a connection that is not saved */
  readonly companies: (id: string | null, draft: Draft, typedKey: Secret | null) => Promise<OfferedCompanies>;
}

/** What the page asks of the world around it. */
export interface PagePorts {
  readonly store: SalesStore;
  readonly checks: SetUpChecks;
  /** Where Microsoft Entra ID leads back to; it must be registered there. */
  readonly redirectUrl: string;
  /** The organisation's address. */
  readonly salesUrl: string;
  /** Opens the window of Microsoft Entra ID; to be called while a click is handled. */
  readonly signIn: (signIn: SignIn) => Promise<TokenOutcome>;
  readonly now: () => Date;
  readonly readXml: ReadXml;
  readonly typed: TypedMemory;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly openList: (table: string) => void;
}
