/** Table 14. Date formulas as BC writes them: 1D, 2W; "" when blank. */
export interface Location {
  readonly code: string;
  readonly name: string;
  readonly useAsInTransit: boolean;
  readonly outboundHandlingTime: string;
  readonly inboundHandlingTime: string;
  readonly baseCalendarCode: string;
  readonly requireShipment: boolean;
  readonly requirePick: boolean;
  readonly rowVersion: number;
}

/** What a new location is like besides its code and name. */
export const PLAIN_LOCATION = {
  useAsInTransit: false,
  outboundHandlingTime: "",
  inboundHandlingTime: "",
  baseCalendarCode: "",
  requireShipment: false,
  requirePick: false,
  rowVersion: 1,
} as const satisfies Omit<Location, "code" | "name">;

/** Table 5714. */
export interface ResponsibilityCenter {
  readonly code: string;
  readonly name: string;
  readonly locationCode: string;
}

/** Table 91: what is set for a user of BC. */
export interface UserSetup {
  readonly userId: string;
  /** Sales Resp. Ctr. Filter. */
  readonly salesResponsibilityCenter: string;
}

/** Table 222, an address of a customer. */
export interface ShipToAddress {
  readonly customerNo: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly postCode: string;
  readonly city: string;
  readonly country: string;
  readonly locationCode: string;
  readonly shippingAgentCode: string;
  readonly shippingAgentServiceCode: string;
}

/** Table 291. */
export interface ShippingAgent {
  readonly code: string;
  readonly name: string;
  /** %1 stands for the package's number. */
  readonly internetAddress: string;
}

/** Table 5790. */
export interface ShippingAgentService {
  readonly shippingAgentCode: string;
  readonly code: string;
  readonly description: string;
  readonly shippingTime: string;
  /** "" = every day is a working day. */
  readonly baseCalendarCode: string;
}

/** Locations where goods lie; those that are used as in-transit cannot stand on a sales or purchase line. */
export function storageLocations({
  locations,
}: {
  readonly locations: ReadonlyMap<string, Location>;
}): readonly Location[] {
  return [...locations.values()].filter(({ useAsInTransit }) => !useAsInTransit);
}
