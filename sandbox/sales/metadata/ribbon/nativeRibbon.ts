import type { XmlElement } from "../../xml/element";

type Place = "HomepageGrid" | "SubGrid" | "Form";

interface NativeButton {
  readonly place: Place;
  readonly group: "Save" | "Management" | "Actions";
  readonly name: string;
  /** Defaults to the button's own id, as with the commands of one table only. */
  readonly command?: string;
}

const PLACES: Readonly<Record<Place, readonly string[]>> = {
  HomepageGrid: ["Management", "Actions"],
  SubGrid: ["Management", "Actions"],
  Form: ["Save", "Management", "Actions", "Collaborate"],
};

const EVERYWHERE: readonly NativeButton[] = [
  { place: "HomepageGrid", group: "Management", name: "NewRecord", command: "Mscrm.NewRecordFromGrid" },
  { place: "SubGrid", group: "Management", name: "AddNewStandard", command: "Mscrm.AddNewRecordFromSubGridStandard" },
  { place: "Form", group: "Save", name: "Save", command: "Mscrm.SavePrimary" },
  { place: "Form", group: "Save", name: "SaveAndClose", command: "Mscrm.SaveAndClosePrimary" },
  { place: "Form", group: "Management", name: "NewRecord", command: "Mscrm.NewRecordFromForm" },
  { place: "Form", group: "Management", name: "Delete", command: "Mscrm.DeletePrimaryRecord" },
];

/** Buttons of the form's Actions group that only one table has, as exported ribbons name them. */
const FORM_ACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "salesorder",
    [
      "SubmitOrder",
      "FulfillOrder",
      "CancelOrder",
      "CreateInvoice",
      "Recalculate",
      "GetProducts",
      "LockPricing",
      "UseCurrentPricing",
      "LookupAddress",
    ],
  ],
  [
    "quote",
    [
      "ActivateQuote",
      "CreateOrder",
      "ReviseQuote",
      "CloseQuote",
      "PrintQuote",
      "Recalculate",
      "GetProducts",
      "LookupAddress",
    ],
  ],
  ["opportunity", ["MarkAsWon", "MarkAsLost", "ReopenOpp", "Recalculate"]],
  ["account", ["Activate", "Deactivate"]],
]);

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, content };
}

function buttonsOf(table: string): readonly NativeButton[] {
  const own = FORM_ACTIONS.get(table) ?? [];
  return [...EVERYWHERE, ...own.map((name): NativeButton => ({ place: "Form", group: "Actions", name }))];
}

function tabOf(place: Place, table: string): XmlElement {
  const tab = `Mscrm.${place}.${table}.MainTab`;
  const groups = PLACES[place].map((group) => {
    const buttons = buttonsOf(table).filter((each) => each.place === place && each.group === group);
    const controls = buttons.map(({ name, command }, index) => {
      const id = `Mscrm.${place}.${table}.${name}`;
      return element("Button", {
        Id: id,
        Command: command ?? id,
        Sequence: String((index + 1) * 10),
        TemplateAlias: "o1",
      });
    });
    return element("Group", { Id: `${tab}.${group}` }, [
      element("Controls", { Id: `${tab}.${group}.Controls` }, controls),
    ]);
  });
  return element("Tab", { Id: tab }, [element("Groups", { Id: `${tab}.Groups` }, groups)]);
}

/**
 * The platform's own ribbon of a table: tabs, groups and buttons under the ids that solutions refer to. The commands' rules and actions are the
 * client's affair and stay out.
 */
export function nativeRibbon(table: string, places: readonly Place[]): XmlElement {
  const commands = new Set(
    buttonsOf(table)
      .filter(({ place }) => places.includes(place))
      .map(({ place, name, command }) => command ?? `Mscrm.${place}.${table}.${name}`),
  );
  return element("RibbonDefinition", {}, [
    element("UI", {}, [
      element("Ribbon", {}, [
        element(
          "Tabs",
          { Id: "Mscrm.Tabs" },
          places.map((place) => tabOf(place, table)),
        ),
      ]),
    ]),
    element(
      "CommandDefinitions",
      {},
      [...commands].map((Id) => element("CommandDefinition", { Id })),
    ),
    element(
      "RuleDefinitions",
      {},
      ["TabDisplayRules", "DisplayRules", "EnableRules"].map((name) => element(name, {})),
    ),
  ]);
}

const FILTERS: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  ["All", ["HomepageGrid", "SubGrid", "Form"]],
  ["Default", ["HomepageGrid", "SubGrid", "Form"]],
  ["Form", ["Form"]],
  ["HomepageGrid", ["HomepageGrid"]],
  ["SubGrid", ["SubGrid"]],
]);

/** The tabs that a member of the enumeration RibbonLocationFilters asks for; null when there is no such member. */
export function placesOf(filter: string): readonly Place[] | null {
  return FILTERS.get(filter) ?? null;
}
