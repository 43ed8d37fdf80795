import type { SignIn, TokenOutcome } from "../../../core/values/signIn";
import type { ClientPorts } from "../../../core/businesscentral/client";
import type { SalesStore } from "../../../core/dataverse/salesStore";
import type { ReadJobAges } from "../../../core/setup/health/checkJobs";
import type { ReadXml } from "../../../core/setup/xmlElement";
import type { Trial } from "../../../core/setup/ways/whereItStands";
import type { TypedMemory } from "./typedMemory";

/** What the page asks of the world around it. */
export interface PagePorts extends ClientPorts {
  readonly store: SalesStore;
  readonly userId: string;
  readonly isBrowser: true;
  readonly jobAges: ReadJobAges;
  /** Where Microsoft Entra ID leads back to; it must be registered there. */
  readonly redirectUrl: string;
  /** The organisation's address. */
  readonly salesUrl: string;
  /** What this browser may send to a server, found out without any sign-in. @param root where OData V4 is */
  readonly tryServer: (root: string) => Promise<Trial>;
  /** Opens the window of Microsoft Entra ID; to be called while a click is handled. */
  readonly signIn: (signIn: SignIn) => Promise<TokenOutcome>;
  readonly now: () => Date;
  readonly readXml: ReadXml;
  readonly typed: TypedMemory;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly openList: (table: string) => void;
}
