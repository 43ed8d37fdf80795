/** A script that forms, ribbons or pages load: built from `source` to one web resource whose functions hang on the dotted name `global`. */
export interface Entry {
  readonly name: string;
  /** Relative to this folder. */
  readonly source: string;
  readonly global: string;
  /** Name of the library that the page loads before this script. */
  readonly library?: string;
}

/** A script with what several pages use of the same packages; the build finds out what that is. */
export interface Library {
  readonly name: string;
  readonly global: string;
  readonly packages: readonly string[];
}

const PAGE_LIBRARY = "bcs_/pages/library.js";

export const libraries: readonly Library[] = [
  {
    name: PAGE_LIBRARY,
    global: "BusinessCentralSales.PageLibrary",
    packages: ["react", "react-dom", "@fluentui/react-components"],
  },
];

export const entries: readonly Entry[] = [
  { name: "bcs_/forms/salesOrder.js", source: "forms/salesOrder.ts", global: "BusinessCentralSales.SalesOrder" },
  { name: "bcs_/forms/orderProduct.js", source: "forms/orderProduct.ts", global: "BusinessCentralSales.OrderProduct" },
  { name: "bcs_/forms/priceList.js", source: "forms/priceList.ts", global: "BusinessCentralSales.PriceList" },
  { name: "bcs_/forms/synchronised.js", source: "forms/synchronised.ts", global: "BusinessCentralSales.Synchronised" },
  {
    name: "bcs_/ribbon/documentCommands.js",
    source: "ribbon/documentCommands.ts",
    global: "BusinessCentralSales.DocumentCommands",
  },
  {
    name: "bcs_/ribbon/openCommands.js",
    source: "ribbon/openCommands.ts",
    global: "BusinessCentralSales.OpenCommands",
  },
  {
    name: "bcs_/pages/readiness.js",
    source: "pages/readiness/index.tsx",
    global: "BusinessCentralSales.Readiness",
    library: PAGE_LIBRARY,
  },
  {
    name: "bcs_/pages/asking.js",
    source: "pages/readiness/askBusinessCentral.ts",
    global: "BusinessCentralSales.Asking",
  },
  { name: "bcs_/signIn/entraId.js", source: "signIn/entraId.ts", global: "BusinessCentralSales.EntraId" },
  {
    name: "bcs_/pages/setup.js",
    source: "pages/setup/index.tsx",
    global: "BusinessCentralSales.SetUp",
    library: PAGE_LIBRARY,
  },
  { name: "bcs_/pages/checks.js", source: "pages/setup/checksScript.ts", global: "BusinessCentralSales.Checks" },
  {
    name: "bcs_/pages/synchronisation.js",
    source: "pages/synchronisation/index.tsx",
    global: "BusinessCentralSales.Synchronisation",
    library: PAGE_LIBRARY,
  },
  {
    name: "bcs_/pages/diagnostics.js",
    source: "pages/diagnostics/index.tsx",
    global: "BusinessCentralSales.Diagnostics",
    library: PAGE_LIBRARY,
  },
  {
    name: "bcs_/pages/coupling.js",
    source: "pages/coupling/index.tsx",
    global: "BusinessCentralSales.Coupling",
    library: PAGE_LIBRARY,
  },
  {
    name: "bcs_/pages/today.js",
    source: "pages/today/index.tsx",
    global: "BusinessCentralSales.Today",
    library: PAGE_LIBRARY,
  },
];
