import fc from "../../support/properties";

/** Mostly the first; now and then one of the others. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.constant(usual) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );
}

const long = (length: number): string => "x".repeat(length);

const line = fc.record({
  sells: mostly<"CHAIR" | "CLOTH" | "FITTER" | "nothing" | "WORK" | "OLD" | "KEPT" | "UNKNOWN" | "RETIRED" | "CHARGE">(
    "CHAIR",
    "CLOTH",
    "FITTER",
    "nothing",
    "WORK",
    "OLD",
    "KEPT",
    "UNKNOWN",
    "RETIRED",
    "CHARGE",
  ),
  /** Of an item: its base unit, another of its own, one that BC does not have, one that is not coupled. */
  unit: mostly<"base" | "SET" | "DUSIN" | "uncoupled">("base", "SET", "DUSIN", "uncoupled"),
  quantity: mostly(2, 0, -1, 1.5, 12),
  price: mostly<number | null>(100, null, 0, -5, 33.33, 1249.95),
  manualDiscount: mostly(0, 10, 199.99, 200.01, -1),
  volumeDiscount: mostly(0, 1.5, 101),
  requested: mostly<string | null>(null, "2026-12-10"),
});

const address = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.record({
      line1: mostly<string | null>("Kai 3", null, long(101)),
      line2: mostly<string | null>(null, "B", long(51)),
      postalCode: mostly<string | null>("6002", null),
      city: mostly<string | null>("Havn", null, long(31)),
      state: mostly<string | null>(null, "M", long(31)),
      country: mostly<string | null>("NO", "no", " se", "US", "Norge", "Switzerland", null),
    }),
  },
);

const card = fc.record({
  blocked: mostly<" " | "Ship" | "Invoice" | "All">(" ", "Ship", "Invoice", "All"),
  privacyBlocked: mostly(false, true),
  genBusPostingGroup: mostly("INNENLAND", ""),
  customerPostingGroup: mostly("INNENLAND", ""),
  vatBusPostingGroup: mostly("INNENLAND", "UTLAND", "ANNET"),
  pricesIncludingVat: mostly(false, true),
  currencyCode: mostly("", "SEK"),
});

const item = fc.record({
  genProdPostingGroup: mostly("VARER", ""),
  inventoryPostingGroup: mostly("HANDEL", ""),
  vatProdPostingGroup: mostly("HØY", "LAV"),
  priceIncludesVat: mostly(false, true),
  priceVatBusPostingGroup: mostly("", "INNENLAND"),
  allowInvoiceDiscount: mostly(true, false),
});

/** A document of Sales and the Business Central that it meets; nearly everything is in order, nearly always. */
export const anyWorld = fc.record({
  kind: fc.constantFrom<"order" | "quote">("order", "quote"),
  customer: mostly<"account" | "partner" | "contact" | "lonelyContact" | "nobody">(
    "account",
    "partner",
    "contact",
    "lonelyContact",
    "nobody",
  ),
  isCoupled: mostly(true, false),
  name: mostly<string | null>("An order", null, long(36)),
  number: mostly("ORD-1", long(36)),
  requested: mostly<string | null>("2026-12-24", null, "2026-01-01"),
  currency: mostly<"NOK" | "SEK" | "USD">("NOK", "SEK", "USD"),
  billTo: address,
  shipTo: address,
  freight: mostly(0, 450, -5),
  discount: mostly<readonly [amount: number, percentage: number, off: number]>(
    [0, 0, 0],
    [10, 0, 10],
    [0, 5, 10],
    [5000, 0, 5000],
    [10, 0, 0],
  ),
  lines: fc.array(line, { minLength: 0, maxLength: 4 }),
  orderNos: mostly("S-ORD", ""),
  quoteNos: mostly("S-QUO", ""),
  writeInProduct: mostly("TEXT", "", "BOOK"),
  freightAccount: mostly("3910", ""),
  account: fc.record({
    blocked: mostly(false, true),
    directPosting: mostly(true, false),
    vatProdPostingGroup: mostly("HØY", "LAV"),
  }),
  card,
  payer: mostly<"itself" | "PAYER" | "GONE">("itself", "PAYER", "GONE"),
  payerCard: card,
  sek: fc.record({ hasRate: mostly(true, false), exchangeRateAmount: mostly(100, 0) }),
  items: fc.record({ CHAIR: item, CLOTH: item, WORK: item, BOOK: item, TEXT: item }),
  resource: fc.record({
    genProdPostingGroup: mostly("TJENESTER", ""),
    vatProdPostingGroup: mostly("HØY", "LAV"),
    blocked: mostly(false, true),
    privacyBlocked: mostly(false, true),
  }),
  vat: mostly<"Normal VAT" | "Reverse Charge VAT" | "Full VAT">("Normal VAT", "Reverse Charge VAT", "Full VAT"),
});

export type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;
export type WorldLine = World["lines"][number];
export type WorldAddress = World["billTo"];
