import { FILES, findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const cases: readonly (readonly [what: string, rule: string, edits: readonly Edit[], findings: readonly string[]])[] = [
  [
    "a table",
    "publisherPrefix",
    [{ file: FILES.widget, from: ">ex_Widget<", to: ">my_Widget<" }],
    [
      `Example/${FILES.widget}: table my_Widget: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "an entity set",
    "publisherPrefix",
    [{ file: FILES.widget, from: ">ex_widgets<", to: ">widgets<" }],
    [
      `Example/${FILES.widget}: entity set widgets: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "a column, in its schema name",
    "publisherPrefix",
    [{ file: FILES.account, from: 'PhysicalName="ex_WidgetId"', to: 'PhysicalName="WidgetId"' }],
    [
      `Example/${FILES.account}: column WidgetId: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "a column, in its logical name",
    "publisherPrefix",
    [{ file: FILES.widget, from: "<LogicalName>ex_key<", to: "<LogicalName>key<" }],
    [
      `Example/${FILES.widget}: column key: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "a web resource",
    "publisherPrefix",
    [{ file: FILES.imageData, from: "<Name>ex_/images/widget.svg<", to: "<Name>images/widget.svg<" }],
    [
      `Example/${FILES.imageData}: WebResource images/widget.svg: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "a control",
    "publisherPrefix",
    [{ file: FILES.controlData, from: "<Name>ex_Example.Gauge<", to: "<Name>Example.Gauge<" }],
    [
      `Example/${FILES.controlData}: CustomControl Example.Gauge: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "an option set",
    "publisherPrefix",
    [{ file: FILES.sizes, from: 'Name="ex_size"', to: 'Name="size"' }],
    [
      `Example/${FILES.sizes}: optionset size: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "a relationship",
    "publisherPrefix",
    [
      { file: FILES.relationshipIndex, from: "ex_account_ex_widget", to: "account_widget" },
      { file: FILES.accountRelationship, from: 'Name="ex_account_ex_widget"', to: 'Name="account_widget"' },
    ],
    [
      `Example/${FILES.accountRelationship}: relationship account_widget: does not begin with the publisher's prefix ex_. Rename it. [publisherPrefix]`,
    ],
  ],
  [
    "an option value below the publisher's",
    "optionValues",
    [{ file: FILES.widget, from: 'value="800000001"', to: 'value="799999999"' }],
    [
      `Example/${FILES.widget}: option set ex_widget_ex_color: has the value 799999999. Use one from 800000000 to 800009999. [optionValues]`,
    ],
  ],
  [
    "an option value above the publisher's in a global option set",
    "optionValues",
    [{ file: FILES.sizes, from: 'value="800000010"', to: 'value="800010000"' }],
    [
      `Example/${FILES.sizes}: option set ex_size: has the value 800010000. Use one from 800000000 to 800009999. [optionValues]`,
    ],
  ],
  [
    "an option value that is there twice",
    "optionValues",
    [{ file: FILES.widget, from: 'value="800000001"', to: 'value="800000000"' }],
    [
      `Example/${FILES.widget}: option set ex_widget_ex_color: has the value 800000000 twice. Give each option its own. [optionValues]`,
    ],
  ],
  [
    "an option set that nobody brings",
    "optionSets",
    [{ file: FILES.widget, from: "<OptionSetName>ex_size<", to: "<OptionSetName>ex_weight<" }],
    [
      `Example/${FILES.widget}: column ex_size: uses the option set "ex_weight", which the solutions do not have. Correct OptionSetName, or add the option set. [optionSets]`,
    ],
  ],
  [
    "a logical name that does not follow",
    "logicalNames",
    [{ file: FILES.widget, from: "<LogicalName>ex_key<", to: "<LogicalName>ex_secret<" }],
    [`Example/${FILES.widget}: column ex_Key: has the logical name ex_secret. It must be ex_key. [logicalNames]`],
  ],
];

describe("the names in a solution", () => {
  it.each(cases)("are refused for %s", (_, rule, edits, findings) => {
    expect(findingsOf(rule, ...edits)).toEqual(findings);
  });
});
