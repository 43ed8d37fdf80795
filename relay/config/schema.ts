import { z } from "zod";
import { SERVICE_PAGES } from "../../core/setup/health/servicePages";
import { SecretSource } from "./secrets";

const Guid = z.guid();
const Name = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, "lower-case letters, digits and hyphens");
const Origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    "an origin such as https://org.crm4.dynamics.com",
  );

/** Who may call. */
const Callers = z.strictObject({
  tenantId: Guid,
  /** What tokens must be meant for: the relay's own client id, and the application id URI where tokens carry that. */
  audience: z.string().min(1),
  scope: z.string().min(1).default("access_as_user"),
  /** Pages that may call, e.g. https://org.crm4.dynamics.com. */
  origins: z.array(Origin).min(1),
  /** Client ids of the apps that may ask for people; without it, any app of the tenant that has the scope. */
  clients: z.array(Guid).min(1).optional(),
  /** An app role that tokens must carry. */
  role: z.string().min(1).optional(),
  /** Without it, Microsoft Entra ID of the public cloud. */
  issuer: z.url().optional(),
});

/** The relay's own app registration; needed to ask for tokens. */
const Application = z.strictObject({ clientId: Guid, secret: SecretSource });

const SignIn = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accessKey"), userName: z.string().min(1), accessKey: SecretSource }),
  /** As the person who asks. */
  z.strictObject({ kind: z.literal("onBehalfOf"), scope: z.string().min(1).optional() }),
  /** As the relay. */
  z.strictObject({ kind: z.literal("application"), scope: z.string().min(1).optional() }),
]);

const Reads = z.strictObject({
  name: z.string().min(1),
  properties: z.array(z.string().min(1)).min(1),
  filters: z.array(z.string()).default([]),
});

/** A service of the product that is missing here has its usual name. */
const ServiceNames = z.partialRecord(z.enum(SERVICE_PAGES.map(({ id }) => id)), z.string().min(1).nullable());

const Connection = z.strictObject({
  /** Exactly as Business Central has it. */
  company: z.string().min(1),
  /** Address of Business Central's OData V4, with or without a company. */
  odataUrl: z.string().min(1),
  /** Address of API v2.0 on the same server, where it is not beside OData. */
  apiUrl: z.string().min(1).optional(),
  signIn: SignIn,
  /** The row that a person must be able to read in order to ask. */
  dataverse: z.strictObject({ url: Origin, connectionId: Guid }).optional(),
  /** Names of the published services, where they are not the usual ones; null for one that is not published. */
  services: ServiceNames.default({}),
  /** What services call the usual properties: as *Property names* of the connection in Sales. */
  propertyNames: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Services and API sets beyond those that the product reads. */
  alsoServices: z.array(Reads).default([]),
  alsoApiSets: z.array(Reads).default([]),
});

const Limits = z.strictObject({
  /** Requests of one Business Central user at once. */
  atOnce: z.int().min(1).max(100).default(5),
  /** How many more may wait. */
  waiting: z.int().min(0).max(1_000).default(95),
  /** For how long an answer serves equal questions. */
  joinSeconds: z.number().min(0).max(30).default(3),
  permissionMinutes: z.number().min(0).max(5).default(5),
  requestBytes: z.int().min(1_000).max(5_000_000).default(512_000),
  requestSeconds: z.number().min(0.05).max(60).default(10),
  businessCentralSeconds: z.number().min(0.05).max(120).default(30),
  responseBytes: z.int().min(1_000).max(200_000_000).default(50_000_000),
});

/** The relay's configuration. Unknown names are refused: a setting that is spelled wrong would silently not hold. */
export const RelaySettings = z.strictObject({
  callers: Callers,
  application: Application.optional(),
  connections: z.record(Name, Connection).refine((all) => Object.keys(all).length > 0, "at least one connection"),
  /** Hosts that stand in a private network. Every other host must have a public address. */
  privateHosts: z.array(z.string().min(1)).default([]),
  /** Who may read /metrics; without it there are none. */
  metrics: z.strictObject({ token: SecretSource }).optional(),
  limits: Limits.default(Limits.parse({})),
});
export type RelaySettings = z.infer<typeof RelaySettings>;
export type ConnectionSettings = z.infer<typeof Connection>;
export type LimitSettings = z.infer<typeof Limits>;
