import type { Organization } from "../organization/organization";
import type { UserSettings } from "../organization/userSettings";
import type { Caller } from "../security/caller";
import type { Preferences } from "./preferences";

/** One Web API request, authenticated and taken apart as far as all handlers need it. */
export interface RequestContext {
  readonly organization: Organization;
  readonly caller: Caller;
  readonly settings: UserSettings;
  readonly method: string;
  readonly url: URL;
  /** Absolute, with the trailing slash: http://localhost:5180/api/data/v9.2/ */
  readonly root: string;
  readonly headers: Headers;
  readonly preferences: Preferences;
  /** The JSON body, null when there is none. Throws when it is no JSON. */
  readonly body: () => unknown;
  /** Rows made earlier in the same $batch, by Content-ID. */
  readonly contentIds: ReadonlyMap<string, string>;
}
