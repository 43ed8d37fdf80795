import { FILES, findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const ID = "00000000-0000-4000-8000-0000000000";

const cases: readonly (readonly [what: string, rule: string, edits: readonly Edit[], finding: string])[] = [
  [
    "a column that the table does not have",
    "formColumns",
    [{ file: FILES.widgetForm, from: 'datafieldname="ex_account"', to: 'datafieldname="ex_owner"' }],
    `Example/${FILES.widgetForm}: control ex_account: uses the column ex_owner, which the table ex_widget does not have. Correct the name, or add the column to the table or to solution/build/standard. [formColumns]`,
  ],
  [
    "an event of a column that the table does not have",
    "formColumns",
    [{ file: FILES.widgetForm, from: 'attribute="ex_color"', to: 'attribute="ex_colour"' }],
    `Example/${FILES.widgetForm}: event onchange: uses the column ex_colour, which the table ex_widget does not have. Correct the name, or add the column to the table or to solution/build/standard. [formColumns]`,
  ],
  [
    "a column that is not for forms",
    "notForForms",
    [
      { file: FILES.account, from: ">Account</Name>", to: ">PriceLevel</Name>" },
      { file: FILES.accountForm, from: 'datafieldname="ex_widgetid"', to: 'datafieldname="statuscode"' },
    ],
    `Example/${FILES.accountForm}: control quick_widget: shows the column statuscode, which Sales does not put on forms of pricelevel. Show another. [notForForms]`,
  ],
  [
    "a list of a table that nobody has",
    "formSubgrids",
    [{ file: FILES.accountForm, from: "<TargetEntityType>ex_widget<", to: "<TargetEntityType>ex_gadget<" }],
    `Example/${FILES.accountForm}: subgrid widgets: lists the table ex_gadget, which neither the solutions nor Sales have. Correct TargetEntityType. [formSubgrids]`,
  ],
  [
    "a list with a view that no solution brings",
    "formSubgrids",
    [{ file: FILES.accountForm, from: `{${ID}30}`, to: `{${ID}31}` }],
    `Example/${FILES.accountForm}: subgrid widgets: shows the view {${ID}31}, which no solution brings. Use a view of our own: ids of native views differ between environments. [formSubgrids]`,
  ],
  [
    "a list with a view of another table",
    "formSubgrids",
    [
      { file: FILES.accountForm, from: "<TargetEntityType>ex_widget<", to: "<TargetEntityType>contact<" },
      {
        file: FILES.accountForm,
        from: "<RelationshipName>ex_account_ex_widget<",
        to: "<RelationshipName>contact_customer_accounts<",
      },
    ],
    `Example/${FILES.accountForm}: subgrid widgets: shows the view {${ID}30} of ex_widget but lists contact. Use a view of contact. [formSubgrids]`,
  ],
  [
    "a list over an unknown relationship",
    "formSubgrids",
    [{ file: FILES.accountForm, from: "<RelationshipName>ex_account_ex_widget<", to: "<RelationshipName>ex_widgets<" }],
    `Example/${FILES.accountForm}: subgrid widgets: uses the relationship ex_widgets, which is not known. Correct the name, or add it to solution/build/standard/standardRelationships.json. [formSubgrids]`,
  ],
  [
    "a list over a relationship between other tables",
    "formSubgrids",
    [
      {
        file: FILES.accountForm,
        from: "<RelationshipName>ex_account_ex_widget<",
        to: "<RelationshipName>order_details<",
      },
    ],
    `Example/${FILES.accountForm}: subgrid widgets: uses the relationship order_details from salesorder to salesorderdetail; a list of ex_widget on account needs one from account to ex_widget. [formSubgrids]`,
  ],
  [
    "a library that is no web resource",
    "formScripts",
    [
      {
        file: FILES.widgetForm,
        from: '<Library name="ex_/forms/widget.js"',
        to: '<Library name="ex_/forms/gadget.js" /><Library name="ex_/forms/widget.js"',
      },
    ],
    `Example/${FILES.widgetForm}: library ex_/forms/gadget.js: is no web resource of the solutions. Correct the name, or add the web resource. [formScripts]`,
  ],
  [
    "a handler of a library that the form does not load",
    "formScripts",
    [{ file: FILES.widgetForm, from: 'libraryName="ex_/forms/widget.js"', to: 'libraryName="ex_/images/widget.svg"' }],
    `Example/${FILES.widgetForm}: handler Example.Widget.onLoad: needs the library ex_/images/widget.svg, which the form does not load. Add it to formLibraries. [formScripts]`,
  ],
  [
    "a handler that its library does not export",
    "formScripts",
    [{ file: FILES.widgetForm, from: "Example.Widget.onLoad", to: "Example.Widget.onSave" }],
    `Example/${FILES.widgetForm}: handler Example.Widget.onSave: is not exported by ex_/forms/widget.js. Export it, or correct functionName. [formScripts]`,
  ],
  [
    "a handler that is no function",
    "formScripts",
    [
      { file: FILES.widgetForm, from: "Example.Widget.onLoad", to: "Example.Widget.Text" },
      { file: FILES.script, from: "onLoad:", to: 'Text: "", onLoad:' },
    ],
    `Example/${FILES.widgetForm}: handler Example.Widget.Text: is not exported by ex_/forms/widget.js. Export it, or correct functionName. [formScripts]`,
  ],
  [
    "a quick view of a form that is no quick form",
    "quickViews",
    [{ file: FILES.accountForm, from: `&gt;${ID}20`, to: `&gt;${ID}10` }],
    `Example/${FILES.accountForm}: quick view of ex_widget: shows the form ${ID}10, which is no quick form of the solutions. Correct the id, or add the form. [quickViews]`,
  ],
  [
    "a quick view under the wrong table",
    "quickViews",
    [{ file: FILES.accountForm, from: 'entityname="ex_widget"', to: 'entityname="contact"' }],
    `Example/${FILES.accountForm}: quick view of contact: shows the form ${ID}20, which is a form of ex_widget. Correct entityname. [quickViews]`,
  ],
  [
    "a quick view whose inner XML is broken",
    "quickViews",
    [{ file: FILES.accountForm, from: "&lt;/QuickFormIds&gt;", to: "" }],
    `Example/${FILES.accountForm}: quick view: is not well-formed XML: Unclosed tag 'QuickFormIds'. (line 1). Correct the markup. [quickViews]`,
  ],
  [
    "events on a quick form",
    "quickFormEvents",
    [{ file: FILES.quickForm, from: "    </form>", to: "<events /></form>" }],
    `Example/${FILES.quickForm}: quick form {${ID}20}: contains <events>, which the import refuses in quick forms. Remove it. [quickFormEvents]`,
  ],
  [
    "scripts on a quick form",
    "quickFormEvents",
    [{ file: FILES.quickForm, from: "    </form>", to: "<formLibraries /></form>" }],
    `Example/${FILES.quickForm}: quick form {${ID}20}: contains <formLibraries>, which the import refuses in quick forms. Remove it. [quickFormEvents]`,
  ],
];

describe("a form", () => {
  it.each(cases)("is refused for %s", (_, rule, edits, finding) => {
    expect(findingsOf(rule, ...edits)).toEqual([finding]);
  });

  it("is refused with every handler of a script that cannot be loaded", () => {
    const findings = findingsOf("formScripts", { file: FILES.script, to: "document.title = 'loaded';" });
    expect(findings).toHaveLength(2);
    expect(findings[0]).toBe(
      `Example/${FILES.widgetForm}: library ex_/forms/widget.js: cannot be loaded: ReferenceError: document is not defined. A library may only define functions while it loads. [formScripts]`,
    );
  });
});

const controlCases: readonly (readonly [what: string, edits: readonly Edit[], finding: string])[] = [
  [
    "is in none of the solutions",
    [{ file: FILES.widgetForm, from: 'name="ex_Example.Gauge"', to: 'name="ex_Example.Scale"' }],
    `Example/${FILES.widgetForm}: custom control ex_Example.Scale, form factor 2: is in none of the solutions. Correct the name, or add the control.`,
  ],
  [
    "has no manifest in the package",
    [{ file: FILES.manifest, to: null }],
    `Example/${FILES.controlData}: control ex_Example.Gauge: has no readable ControlManifest.xml in the package. Build the control.`,
  ],
  [
    "gets a property that its manifest does not declare",
    [
      {
        file: FILES.widgetForm,
        from: '<mode static="true" type="SingleLine.Text">view</mode>',
        to: '<mood static="true" type="SingleLine.Text">view</mood>',
      },
    ],
    `Example/${FILES.widgetForm}: custom control ex_Example.Gauge, form factor 2: sets the property mood, which its manifest does not declare. Use one of: value, mode.`,
  ],
  [
    "misses a property that its manifest requires",
    [{ file: FILES.widgetForm, from: "<value>ex_name</value>", to: "" }],
    `Example/${FILES.widgetForm}: custom control ex_Example.Gauge, form factor 2: does not set the property value, which its manifest requires. Add <value>.`,
  ],
  [
    "is bound to a column that the table does not have",
    [{ file: FILES.widgetForm, from: "<value>ex_name</value>", to: "<value>ex_title</value>" }],
    `Example/${FILES.widgetForm}: custom control ex_Example.Gauge, form factor 2: binds value to the column ex_title, which the table ex_widget does not have. Correct the name, or mark a value with static="true".`,
  ],
  [
    "gets a data set that its manifest does not have",
    [{ file: FILES.widgetForm, from: "<value>ex_name</value>", to: '<value>ex_name</value><data-set name="lines" />' }],
    `Example/${FILES.widgetForm}: custom control ex_Example.Gauge, form factor 2: fills the data set lines, which its manifest does not have. Use one of: none.`,
  ],
  [
    "is described for a control that the form does not have",
    [{ file: FILES.widgetForm, from: `forControl="{${ID}14}"`, to: `forControl="{${ID}77}"` }],
    `Example/${FILES.widgetForm}: control description {${ID}77}: is for no control of the form. Give it the uniqueid of a control.`,
  ],
];

describe("a custom control on a form", () => {
  it.each(controlCases)("is refused when it %s", (_, edits, finding) => {
    expect(findingsOf("controlBindings", ...edits)).toEqual([`${finding} [controlBindings]`]);
  });
});

const viewCases: readonly (readonly [what: string, edit: Edit, finding: string])[] = [
  [
    "shows a column that it does not fetch",
    { file: FILES.view, from: '<cell name="ex_name"', to: '<cell name="ex_color"' },
    "cell ex_color: shows the column ex_color, which the view does not fetch. Add it to fetchxml.",
  ],
  [
    "shows a column that the table does not have",
    { file: FILES.view, from: '<cell name="ex_name"', to: '<cell name="ex_title"' },
    "cell ex_title: shows the column ex_title, which the table ex_widget does not have. Correct the name.",
  ],
  [
    "jumps to a column that the table does not have",
    { file: FILES.view, from: 'jump="ex_name"', to: 'jump="name"' },
    "grid jump: shows the column name, which the table ex_widget does not have. Correct the name.",
  ],
];

const fetchCases: readonly (readonly [what: string, edit: Edit, column: string, table: string])[] = [
  [
    "fetches a missing column",
    {
      file: FILES.view,
      from: '<attribute name="ex_name"',
      to: '<attribute name="ex_title" /><attribute name="ex_name"',
    },
    "ex_title",
    "ex_widget",
  ],
  [
    "sorts by a missing column",
    { file: FILES.view, from: '<order attribute="ex_name"', to: '<order attribute="ex_title"' },
    "ex_title",
    "ex_widget",
  ],
  [
    "filters by a missing column",
    { file: FILES.view, from: '<condition attribute="ex_color"', to: '<condition attribute="ex_shade"' },
    "ex_shade",
    "ex_widget",
  ],
  ["links from a missing column", { file: FILES.view, from: 'from="accountid"', to: 'from="id"' }, "id", "account"],
  [
    "links to a missing column",
    { file: FILES.view, from: 'to="ex_account"', to: 'to="ex_owner"' },
    "ex_owner",
    "ex_widget",
  ],
  [
    "fetches a missing column of a linked table",
    { file: FILES.view, from: '<attribute name="name"', to: '<attribute name="title"' },
    "title",
    "account",
  ],
];

describe("a view", () => {
  it.each(viewCases)("is refused when it %s", (_, edit, finding) => {
    expect(findingsOf("viewColumns", edit)).toEqual([
      `Example/${FILES.view}: view {${ID}30}, ${finding} [viewColumns]`,
    ]);
  });

  it.each(fetchCases)("is refused when it %s", (_, edit, column, table) => {
    expect(findingsOf("viewColumns", edit)).toEqual([
      `Example/${FILES.view}: view {${ID}30}: uses the column ${column}, which the table ${table} does not have. Correct the name, or add the column to the table or to solution/build/standard. [viewColumns]`,
    ]);
  });

  it("is refused when it fetches another table than its own", () => {
    expect(
      findingsOf("viewColumns", { file: FILES.view, from: '<entity name="ex_widget"', to: '<entity name="account"' }),
    ).toEqual([
      `Example/${FILES.view}: view {${ID}30}: fetches account but belongs to ex_widget. Fetch ex_widget. [viewColumns]`,
    ]);
  });

  it("is refused when it fetches nothing", () => {
    expect(
      findingsOf(
        "viewColumns",
        { file: FILES.view, from: '<entity name="ex_widget">', to: '<table name="ex_widget">' },
        { file: FILES.view, from: "</entity>", to: "</table>" },
      ),
    ).toEqual([
      `Example/${FILES.view}: view {${ID}30}: has no fetch of a table. Add fetchxml/fetch/entity. [viewColumns]`,
    ]);
  });
});
