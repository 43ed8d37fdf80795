import type { SignIn } from "../../../core/values/signIn";
import type { Transport } from "../../../core/ports";
import type { SalesStore } from "../../../core/dataverse/salesStore";
import type { PageMemory } from "./pageMemory";

/** What the page asks of the world around it. */
export interface PagePorts {
  readonly store: SalesStore;
  readonly userId: string;
  readonly transport: Transport;
  readonly blockedByPolicy: (host: string) => Promise<boolean>;
  /** Where Microsoft Entra ID leads back to; it must be registered there. */
  readonly redirectUrl: string;
  /** Opens the window of Microsoft Entra ID; to be called while a click is handled. */
  readonly signIn: (signIn: SignIn) => Promise<unknown>;
  readonly now: () => Date;
  readonly memory: PageMemory;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly openList: (table: string) => void;
}
