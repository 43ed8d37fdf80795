import { describeFinding } from "../../../../solution/build/finding";
import { childElements } from "../../../../solution/build/xml/findElements";
import { exampleSolution, FILES } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

describe("putting a solution together", () => {
  it("puts the sections into the order that the import's schema demands, whatever the skeleton's", () => {
    expect(childElements(exampleSolution().customizations).map((section) => section.name)).toEqual([
      "Entities",
      "Roles",
      "FieldSecurityProfiles",
      "Templates",
      "EntityRelationships",
      "optionsets",
      "WebResources",
      "CustomControls",
      "Languages",
    ]);
  });

  it("keeps the relationships in the order of their index", () => {
    const section = childElements(exampleSolution().customizations, "EntityRelationships")[0];
    expect(section === undefined ? [] : childElements(section).map((one) => one.attributes.get("Name"))).toEqual([
      "ex_ex_widget_account",
      "ex_account_ex_widget",
    ]);
  });

  it("reads who publishes the solution", () => {
    expect(exampleSolution()).toMatchObject({
      uniqueName: "Example",
      version: "1.2.0.0",
      publisher: { prefix: "ex", optionValuePrefix: "80000" },
    });
  });

  const refused: readonly (readonly [what: string, edits: readonly Edit[], finding: string])[] = [
    [
      "a file that belongs to nothing",
      [{ file: "Roles/notes.txt", to: "later" }],
      "Example/Roles/notes.txt: file: is not part of any component that the packer knows. Move it to its place in the unpacked layout, or delete it.",
    ],
    [
      "a component that it does not know",
      [{ file: "Workflows/Weigh.xaml", to: "<Activity />" }],
      "Example/Workflows/Weigh.xaml: file: is not part of any component that the packer knows. Move it to its place in the unpacked layout, or delete it.",
    ],
    [
      "broken XML",
      [{ file: FILES.role, to: "<Role>" }],
      "Example/Roles/Example User.xml: file: is not well-formed XML: Unclosed tag 'Role'. (line 1). Correct the markup.",
    ],
    [
      "another root element",
      [{ file: FILES.sizes, to: "<options />" }],
      "Example/OptionSets/ex_size.xml: options: the root element is <options>; this file must have <optionset>.",
    ],
    [
      "a missing solution manifest",
      [{ file: FILES.solution, to: null }],
      "Example/Other/Solution.xml: file: is missing; every unpacked solution has it. Add the file.",
    ],
    [
      "an unknown section",
      [{ file: FILES.skeleton, from: "<Templates />", to: "<Template />" }],
      "Example/Other/Customizations.xml: Template: is no section of customizations.xml. Remove <Template>, or correct its spelling.",
    ],
    [
      "a form inside Entity.xml",
      [{ file: FILES.widget, from: "<FormXml />", to: "<FormXml><forms /></FormXml>" }],
      `Example/${FILES.widget}: FormXml: holds content, which belongs into files of its own. Leave <FormXml /> empty here.`,
    ],
    [
      "a form under another name than its id",
      [
        {
          file: FILES.quickForm,
          from: "<formid>{00000000-0000-4000-8000-000000000020}",
          to: "<formid>{00000000-0000-4000-8000-000000000029}",
        },
      ],
      `Example/${FILES.quickForm}: formid: is {00000000-0000-4000-8000-000000000029} but the file is named {00000000-0000-4000-8000-000000000020}. Give both the same lower-case {guid}.`,
    ],
    [
      "a view without an id",
      [{ file: FILES.view, from: "<savedqueryid>{00000000-0000-4000-8000-000000000030}</savedqueryid>", to: "" }],
      `Example/${FILES.view}: id: is missing but the file is named {00000000-0000-4000-8000-000000000030}. Give both the same lower-case {guid}.`,
    ],
    [
      "a web resource under another name than its own",
      [{ file: FILES.imageData, from: "<Name>ex_/images/widget.svg", to: "<Name>ex_/images/gadget.svg" }],
      `Example/${FILES.imageData}: Name: is ex_/images/gadget.svg but the file is named WebResources/ex_/images/widget.svg.data.xml. Name the file WebResources/ex_/images/gadget.svg.data.xml.`,
    ],
    [
      "an index entry without a relationship",
      [
        {
          file: FILES.relationshipIndex,
          from: "</EntityRelationships>",
          to: '<EntityRelationship Name="ex_more" /></EntityRelationships>',
        },
      ],
      "Example/Other/Relationships.xml: relationship ex_more: has no definition. Add it to a file in Other/Relationships, or take it off the index.",
    ],
    [
      "a relationship that is not in the index",
      [{ file: FILES.relationshipIndex, from: '<EntityRelationship Name="ex_account_ex_widget" />', to: "" }],
      "Example/Other/Relationships/Account.xml: relationship ex_account_ex_widget: is not in the index. Add it to Other/Relationships.xml.",
    ],
    [
      "a relationship that is defined twice",
      [
        { file: FILES.widgetRelationship, from: 'Name="ex_ex_widget_account"', to: 'Name="ex_account_ex_widget"' },
        { file: FILES.relationshipIndex, from: '<EntityRelationship Name="ex_ex_widget_account" />', to: "" },
      ],
      "Example/Other/Relationships/ex_Widget.xml: relationship ex_account_ex_widget: is defined twice. Keep one of the two.",
    ],
  ];

  it.each(refused)("refuses %s", (_, edits, finding) => {
    expect(exampleSolution(...edits).problems.map((problem) => describeFinding(problem))).toEqual([
      `${finding} [source]`,
    ]);
  });
});
