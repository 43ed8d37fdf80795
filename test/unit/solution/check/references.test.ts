import { FILES, findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const missingResource = (name: string): string =>
  `names the web resource ${name}, which the solutions do not have. Correct the name, or add the web resource. [webResourceReferences]`;

const cases: readonly (readonly [what: string, rule: string, edits: readonly Edit[], finding: string])[] = [
  [
    "a button image that nobody brings",
    "webResourceReferences",
    [{ file: FILES.ribbon, from: "$webresource:ex_/images/widget.svg", to: "$webresource:ex_/images/gadget.svg" }],
    `Example/${FILES.ribbon}: Button ex.Form.ex_widget.Weigh: ${missingResource("ex_/images/gadget.svg")}`,
  ],
  [
    "a table icon that nobody brings",
    "webResourceReferences",
    [{ file: FILES.widget, from: "ex_/images/widget.svg", to: "ex_/images/gadget.svg" }],
    `Example/${FILES.widget}: icon of ex_Widget: ${missingResource("ex_/images/gadget.svg")}`,
  ],
  [
    "a script's strings that nobody brings",
    "webResourceReferences",
    [{ file: FILES.scriptData, from: "ex_/strings/widget.1033.resx", to: "ex_/strings/gadget.1033.resx" }],
    `Example/${FILES.scriptData}: DependencyXml of ex_/forms/widget.js: ${missingResource("ex_/strings/gadget.1033.resx")}`,
  ],
  [
    "dependencies that are no XML",
    "webResourceReferences",
    [{ file: FILES.scriptData, from: "&lt;/Dependencies&gt;", to: "" }],
    `Example/${FILES.scriptData}: DependencyXml of ex_/forms/widget.js: is not well-formed XML: Unclosed tag 'Dependencies'. (line 1). Correct the markup. [webResourceReferences]`,
  ],
  [
    "a page on a form that nobody brings",
    "webResourceReferences",
    [
      {
        file: FILES.widgetForm,
        from: 'classid="{270BD3DB-D9AF-4782-9025-509E298DEC0A}" datafieldname="ex_account" />',
        to: 'classid="{9fdf5f91-88b1-47f4-ad53-c11efc01a01d}"><parameters><Url>ex_/pages/widget.html</Url></parameters></control>',
      },
    ],
    `Example/${FILES.widgetForm}: control ex_account: ${missingResource("ex_/pages/widget.html")}`,
  ],
  [
    "a command that the ribbon does not define",
    "ribbonReferences",
    [{ file: FILES.ribbon, from: 'Command="ex.Weigh"', to: 'Command="ex.Measure"' }],
    `Example/${FILES.ribbon}: Button ex.Form.ex_widget.Weigh: runs the command ex.Measure, which the ribbon does not define. Add it to CommandDefinitions, or correct the name. [ribbonReferences]`,
  ],
  [
    "an enable rule that the ribbon does not define",
    "ribbonReferences",
    [{ file: FILES.ribbon, from: '<EnableRule Id="ex.IsLoaded" />', to: '<EnableRule Id="Mscrm.NotOffline" />' }],
    `Example/${FILES.ribbon}: command ex.Weigh: uses the EnableRule Mscrm.NotOffline, which the ribbon does not define. Add it to RuleDefinitions/EnableRules, or correct the name. [ribbonReferences]`,
  ],
  [
    "a display rule that the ribbon does not define",
    "ribbonReferences",
    [{ file: FILES.ribbon, from: '<DisplayRule Id="ex.IsForm" />', to: '<DisplayRule Id="ex.IsGrid" />' }],
    `Example/${FILES.ribbon}: command ex.Weigh: uses the DisplayRule ex.IsGrid, which the ribbon does not define. Add it to RuleDefinitions/DisplayRules, or correct the name. [ribbonReferences]`,
  ],
  [
    "a label that the ribbon does not define",
    "ribbonReferences",
    [{ file: FILES.ribbon, from: "$LocLabels:ex.Weigh.Label", to: "$LocLabels:ex.Weigh.Text" }],
    `Example/${FILES.ribbon}: Button ex.Form.ex_widget.Weigh: uses the label ex.Weigh.Text, which the ribbon does not define. Add it to LocLabels, or correct the name. [ribbonReferences]`,
  ],
  [
    "a command's function that its script does not export",
    "ribbonFunctions",
    [{ file: FILES.ribbon, from: "Example.Widget.weigh", to: "Example.Widget.measure" }],
    `Example/${FILES.ribbon}: JavaScriptFunction Example.Widget.measure: is called from $webresource:ex_/forms/widget.js, which does not export it. Export the function, or correct FunctionName. [ribbonFunctions]`,
  ],
  [
    "a rule's function that its script does not export",
    "ribbonFunctions",
    [{ file: FILES.ribbon, from: "Example.Widget.isLoaded", to: "Example.Widget.isEmpty" }],
    `Example/${FILES.ribbon}: CustomRule Example.Widget.isEmpty: is called from $webresource:ex_/forms/widget.js, which does not export it. Export the function, or correct FunctionName. [ribbonFunctions]`,
  ],
  [
    "a function whose library is no reference",
    "ribbonFunctions",
    [
      {
        file: FILES.ribbon,
        from: 'Library="$webresource:ex_/forms/widget.js" />',
        to: 'Library="ex_/forms/widget.js" />',
      },
    ],
    `Example/${FILES.ribbon}: JavaScriptFunction Example.Widget.weigh: has the library "ex_/forms/widget.js". Name a script as $webresource:<web resource name>. [ribbonFunctions]`,
  ],
  [
    "a relationship with a table that nobody has",
    "relationships",
    [
      {
        file: FILES.accountRelationship,
        from: "<ReferencedEntityName>Account<",
        to: "<ReferencedEntityName>Warehouse<",
      },
    ],
    `Example/${FILES.accountRelationship}: relationship ex_account_ex_widget: names the table warehouse, which neither the solutions nor Sales have. Correct the name. [relationships]`,
  ],
  [
    "a relationship through a column that is no lookup",
    "relationships",
    [{ file: FILES.widget, from: "<Type>lookup<", to: "<Type>nvarchar<" }],
    `Example/${FILES.accountRelationship}: relationship ex_account_ex_widget: uses the column ex_account of type nvarchar. A relationship needs a lookup. [relationships]`,
  ],
  [
    "a relationship without the other side's role",
    "relationships",
    [{ file: FILES.accountRelationship, from: "<RelationshipRoleType>0<", to: "<RelationshipRoleType>1<" }],
    `Example/${FILES.accountRelationship}: relationship ex_account_ex_widget: has no EntityRelationshipRole of type 0. A custom lookup needs the types 1 (its own side) and 0 (the other side). [relationships]`,
  ],
];

describe("what a solution refers to", () => {
  it.each(cases)("is refused for %s", (_, rule, edits, finding) => {
    expect(findingsOf(rule, ...edits)).toEqual([finding]);
  });

  it("must be a lookup that is there, and a lookup must have its relationship", () => {
    expect(
      findingsOf("relationships", {
        file: FILES.accountRelationship,
        from: "<ReferencingAttributeName>ex_Account<",
        to: "<ReferencingAttributeName>ex_Owner<",
      }),
    ).toEqual([
      `Example/${FILES.accountRelationship}: relationship ex_account_ex_widget: uses the column ex_owner, which the table ex_widget does not have. Add the lookup, or correct the name. [relationships]`,
      `Example/${FILES.widget}: column ex_account: is a lookup without a relationship, so that it has no target. Add one to Other/Relationships. [relationships]`,
    ]);
  });

  it("may be a native command, and a script loaded through isNaN", () => {
    expect(
      findingsOf("ribbonReferences", {
        file: FILES.ribbon,
        from: 'Command="ex.Weigh"',
        to: 'Command="Mscrm.SavePrimary"',
      }),
    ).toEqual([]);
    expect(
      findingsOf("ribbonFunctions", {
        file: FILES.ribbon,
        from: 'FunctionName="Example.Widget.weigh"',
        to: 'FunctionName="isNaN"',
      }),
    ).toEqual([]);
  });

  it("is refused when a ribbon's script cannot be loaded", () => {
    expect(findingsOf("ribbonFunctions", { file: FILES.script, to: "Xrm.Page;" })).toContain(
      `Example/${FILES.ribbon}: JavaScriptFunction Example.Widget.weigh: is called from $webresource:ex_/forms/widget.js, which cannot be loaded: ReferenceError: Xrm is not defined. Export the function, or correct FunctionName. [ribbonFunctions]`,
    );
  });
});
