import { FILES, findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const cases: readonly (readonly [what: string, edit: Edit, finding: string])[] = [
  [
    "Norwegian is missing",
    {
      file: FILES.role,
      from: "<IsCustomizable>1</IsCustomizable>",
      to: '<IsCustomizable>1</IsCustomizable><Descriptions><Description description="Uses widgets" languagecode="1033" /></Descriptions>',
    },
    'Example/Roles/Example User.xml: Description "Uses widgets" of <Descriptions>: has no text in the language 1044. Add <Description description="..." languagecode="1044" />.',
  ],
  [
    "English is missing",
    { file: FILES.ribbon, from: '<Title description="Weigh" languagecode="1033" />', to: "" },
    `Example/${FILES.ribbon}: Title "Vei" of <Titles>: has no text in the language 1033. Add <Title description="..." languagecode="1033" />.`,
  ],
  [
    "Norwegian is empty",
    { file: FILES.widget, from: 'description="Lyseblå"', to: 'description=""' },
    `Example/${FILES.widget}: label "Light blue" of <labels>: has no text in the language 1044. Add <label description="..." languagecode="1044" />.`,
  ],
  [
    "another language is there",
    {
      file: FILES.widget,
      from: 'description="Lyseblå" languagecode="1044" />',
      to: 'description="Lyseblå" languagecode="1044" /><label description="Hellblau" languagecode="1031" />',
    },
    `Example/${FILES.widget}: label "Light blue" of <labels>: has a text in the language 1031, which is not among the solution's languages 1033, 1044. Remove it, or add the language.`,
  ],
  [
    "the solution's own name lacks Norwegian",
    { file: FILES.solution, from: '<LocalizedName description="Eksempel" languagecode="1044" />', to: "" },
    'Example/Other/Solution.xml: LocalizedName "Example" of <LocalizedNames>: has no text in the language 1044. Add <LocalizedName description="..." languagecode="1044" />.',
  ],
  [
    "an environment variable lacks Norwegian",
    { file: FILES.variable, from: '<label description="Adresse" languagecode="1044" />', to: "" },
    'Example/environmentvariabledefinitions/ex_Address/environmentvariabledefinition.xml: label "Address" of <displayname>: has no text in the language 1044. Add <label description="..." languagecode="1044" />.',
  ],
];

describe("labels", () => {
  it.each(cases)("are refused when %s", (_, edit, finding) => {
    expect(findingsOf("labels", edit)).toEqual([`${finding} [labels]`]);
  });

  it("may be empty in both languages", () => {
    const edits = [
      { file: FILES.widget, from: 'description="Lyseblå"', to: 'description=""' },
      { file: FILES.widget, from: 'description="Light blue"', to: 'description=""' },
    ];
    expect(findingsOf("labels", ...edits)).toEqual([]);
  });

  it("must be announced in both languages", () => {
    expect(findingsOf("languages", { file: FILES.skeleton, from: "<Language>1044</Language>", to: "" })).toEqual([
      "Example/Other/Customizations.xml: Languages: does not announce 1044. Add <Language>1044</Language> to Other/Customizations.xml. [languages]",
    ]);
  });
});

const GAUGE_STRINGS = "Controls/ex_Example.Gauge/strings/Gauge.1044.resx";

const stringCases: readonly (readonly [what: string, edit: Edit, finding: string])[] = [
  [
    "a key is missing",
    { file: FILES.norwegianStrings, from: '<data name="Light">', to: '<data name="Lightt">' },
    "Example/WebResources/ex_/strings/widget.1044.resx: string Light: is missing; the other language has it. Add it.",
  ],
  [
    "a text is empty",
    { file: GAUGE_STRINGS, from: "Tung", to: "" },
    `Example/${GAUGE_STRINGS}: string Heavy: is empty; the other language has text. Translate it.`,
  ],
  [
    "the places differ",
    { file: FILES.norwegianStrings, from: "{0} er tung", to: "{1} er tung" },
    "Example/WebResources/ex_/strings/widget.1044.resx: string Heavy: has the places {1} where 1033 has {0}. Use the same.",
  ],
  [
    "a language is missing",
    { file: GAUGE_STRINGS, to: null },
    `Example/${GAUGE_STRINGS}: file: is missing; its other language is there. Add the file.`,
  ],
  [
    "a file is no XML",
    { file: GAUGE_STRINGS, to: "<root>" },
    `Example/${GAUGE_STRINGS}: file: is not well-formed XML: Unclosed tag 'root'. (line 1). Correct the markup.`,
  ],
];

describe("files of strings", () => {
  it.each(stringCases)("are refused when %s", (_, edit, finding) => {
    expect(findingsOf("localizedStrings", edit)).toContain(`${finding} [localizedStrings]`);
  });
});
