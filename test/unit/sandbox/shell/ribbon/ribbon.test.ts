/** @jest-environment jsdom */
import { RowSelection } from "../../../../../sandbox/shell/grid/rowSelection";
import { formPlace } from "../../../../../sandbox/shell/ribbon/formPlace";
import { gridPlace } from "../../../../../sandbox/shell/ribbon/gridPlace";
import { mergeRibbons } from "../../../../../sandbox/shell/ribbon/mergeRibbons";
import { evaluateRibbon } from "../../../../../sandbox/shell/ribbon/ribbonCommands";
import { RULE_TIMEOUT_MS } from "../../../../../sandbox/shell/ribbon/ruleHolds";
import { startFormScripts } from "../../../../../sandbox/shell/xrm/formScripts";
import { table } from "../fake/describeTable";
import { openOrder } from "../fake/openedForm";

const SAVE = "Mscrm.Form.order.Save";

interface DiffParts {
  readonly actions?: string;
  readonly command?: string;
  readonly enable?: string;
  readonly display?: string;
  readonly rules?: string;
}

const BUTTON = `<CustomAction Id="a" Location="Mscrm.Form.order.MainTab.Actions.Controls._children" Sequence="20"><CommandUIDefinition>
  <Button Id="demo.Check.Button" Command="demo.Check" LabelText="$LocLabels:demo.Check.Label" ToolTipDescription="Plain words" ModernImage="$webresource:demo_/images/check.svg"/>
</CommandUIDefinition></CustomAction>`;
const ACTIONS = `<Actions><JavaScriptFunction FunctionName="Demo.check" Library="$webresource:demo_/check.js"><CrmParameter Value="PrimaryControl"/><CrmParameter Value="FirstPrimaryItemId"/>
  <StringParameter Value="now"/><IntParameter Value="2"/><BoolParameter Value="true"/></JavaScriptFunction></Actions>`;

/** A diff with one button, its command, one enable rule and one display rule. */
function diff({
  actions = BUTTON,
  command = "demo.Check",
  enable = "",
  display = "",
  rules = "",
}: DiffParts = {}): string {
  return `<RibbonDiffXml><CustomActions>${actions}</CustomActions><Templates/><CommandDefinitions><CommandDefinition Id="${command}">
    <EnableRules>${enable === "" ? "" : '<EnableRule Id="e"/>'}</EnableRules><DisplayRules>${display === "" ? "" : '<DisplayRule Id="d"/>'}</DisplayRules>${ACTIONS}</CommandDefinition></CommandDefinitions>
    <RuleDefinitions><DisplayRules>${display === "" ? "" : `<DisplayRule Id="d">${display}</DisplayRule>`}</DisplayRules><EnableRules>${enable === "" ? "" : `<EnableRule Id="e">${enable}</EnableRule>`}</EnableRules>${rules}</RuleDefinitions>
    <LocLabels><LocLabel Id="demo.Check.Label"><Titles><Title description="Check" languagecode="1033"/><Title description="Sjekk" languagecode="1044"/></Titles></LocLabel></LocLabels></RibbonDiffXml>`;
}

async function start(
  ribbons: readonly string[],
  {
    functions = {},
    row = {},
  }: { readonly functions?: Readonly<Record<string, unknown>>; readonly row?: Readonly<Record<string, unknown>> } = {},
) {
  const page = { Demo: functions };
  const { server, session } = await openOrder({ row });
  server.answer("GET", /webresourceset/, { body: { value: [{ name: "demo_/check.js", dependencyxml: null }] } });
  server.addTable(table("secret", [], { privileges: { create: "none", read: "none", write: "none", delete: "none" } }));
  const api = await startFormScripts(session, page);
  const evaluated = await evaluateRibbon(mergeRibbons(ribbons, "order"), formPlace(session, api, page), "form", [SAVE]);
  return { api, session, evaluated };
}

describe("what RibbonDiffXml does to a form", () => {
  it("adds a button with its label in the person's language, and runs its function", async () => {
    const check = jest.fn();
    const { api, evaluated } = await start([diff()], { functions: { check } });
    expect(evaluated.commands).toMatchObject([
      {
        id: "demo.Check.Button",
        label: "Check",
        tooltip: "Plain words",
        image: "/WebResources/demo_/images/check.svg",
      },
    ]);
    await evaluated.commands[0]?.run?.();
    expect(check).toHaveBeenCalledWith(api.formContext, "{55555555-0000-0000-0000-000000000001}", "now", 2, true);
  });

  it("says when the function does not exist", async () => {
    const { evaluated } = await start([diff()]);
    await expect(evaluated.commands[0]?.run?.()).rejects.toThrow(
      "The function Demo.check does not exist in demo_/check.js.",
    );
  });

  it("hides native commands", async () => {
    const { evaluated } = await start([diff({ actions: `<HideCustomAction HideActionId="h" Location="${SAVE}"/>` })]);
    expect([...evaluated.hiddenIds]).toEqual([SAVE]);
  });

  it("overrides native commands, or hides them where the rules say no", async () => {
    const check = jest.fn();
    const { evaluated } = await start([diff({ actions: "", command: SAVE })], { functions: { check } });
    await evaluated.overrides.get(SAVE)?.();
    expect(check).toHaveBeenCalledTimes(1);
    const denied = await start([diff({ actions: "", command: SAVE, enable: '<FormStateRule State="Create"/>' })]);
    expect([...denied.evaluated.hiddenIds]).toEqual([SAVE]);
  });

  it("takes a later solution's definition in place of an earlier one's", async () => {
    const { evaluated } = await start([diff(), diff({ enable: '<FormStateRule State="Create"/>' })]);
    expect(evaluated.commands).toEqual([]);
  });

  it("leaves buttons of other places alone", async () => {
    const { session, evaluated } = await start([
      diff({ actions: BUTTON.replace("Mscrm.Form.", "Mscrm.HomepageGrid.") }),
    ]);
    const place = gridPlace({
      services: session.services,
      table: session.table,
      page: {},
      selection: new RowSelection(),
      gridControl: () => null,
    });
    const onList = await evaluateRibbon(
      mergeRibbons([diff({ actions: BUTTON.replace("Mscrm.Form.", "Mscrm.HomepageGrid.") })], "order"),
      place,
      "list",
      [],
    );
    expect([evaluated.commands.length, onList.commands.length]).toEqual([0, 1]);
    await expect(onList.commands[0]?.run?.()).rejects.toThrow("does not exist");
    expect(() => place.crmParameter("CommandProperties")).toThrow(
      "The sandbox does not support the CrmParameter CommandProperties here.",
    );
    expect([
      place.crmParameter("SelectedControlSelectedItemIds"),
      place.crmParameter("SelectedControlSelectedItemCount"),
      place.crmParameter("PrimaryEntityTypeName"),
    ]).toEqual([[], 0, "order"]);
  });
});

describe("ribbon rules", () => {
  it.each([
    ['<FormStateRule State="Existing"/>', true],
    ['<FormStateRule State="Create"/>', false],
    ['<FormStateRule State="Create" InvertResult="true"/>', true],
    ['<ValueRule Field="prioritycode" Value="1"/>', true],
    ['<ValueRule Field="prioritycode" Value="2"/>', false],
    ['<ValueRule Field="colour" Value="null"/>', true],
    ['<SelectionCountRule AppliesTo="SelectedEntity" Minimum="1"/>', false],
    ['<CrmClientTypeRule Type="Web"/>', true],
    ['<CrmClientTypeRule Type="Outlook"/>', false],
    ['<CommandClientTypeRule Type="Modern"/>', true],
    ['<CommandClientTypeRule Type="Legacy"/>', false],
    ['<CommandClientTypeRule Type="Refresh" InvertResult="true"/>', true],
    ['<CrmOfflineAccessStateRule State="Online"/>', true],
    ['<EntityPrivilegeRule PrivilegeType="Write" PrivilegeDepth="Global"/>', true],
    ['<EntityPrivilegeRule EntityName="secret" PrivilegeType="Read" PrivilegeDepth="Basic"/>', false],
    ['<RecordPrivilegeRule PrivilegeType="Delete" AppliesTo="PrimaryEntity"/>', true],
    ['<OrRule><Or><FormStateRule State="Create"/></Or><Or><FormStateRule State="Existing"/></Or></OrRule>', true],
    ['<OrRule><Or><FormStateRule State="Create"/></Or></OrRule>', false],
    ['<CustomRule FunctionName="Demo.yes" Library="$webresource:demo_/check.js"/>', true],
    ['<CustomRule FunctionName="Demo.no" Library="$webresource:demo_/check.js"/>', false],
    ['<CustomRule FunctionName="Demo.later" Library="$webresource:demo_/check.js"/>', true],
  ])("%s", async (rule, isShown) => {
    const functions = { check: () => undefined, yes: () => true, no: () => false, later: () => Promise.resolve(true) };
    for (const parts of [{ enable: rule }, { display: rule }]) {
      const { evaluated } = await start([diff(parts)], { functions });
      expect([evaluated.commands.length === 1, evaluated.problems]).toEqual([isShown, []]);
    }
  });

  it("count a custom rule as no that does not answer in ten seconds", async () => {
    const { api, session } = await start([]);
    jest.useFakeTimers();
    try {
      const place = formPlace(session, api, { Demo: { never: () => new Promise(() => undefined) } });
      const judged = evaluateRibbon(
        mergeRibbons([diff({ enable: '<CustomRule FunctionName="Demo.never"/>' })], "order"),
        place,
        "form",
        [],
      );
      await jest.advanceTimersByTimeAsync(RULE_TIMEOUT_MS);
      expect((await judged).commands).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  it("know a read-only form", async () => {
    const { evaluated } = await start([diff({ enable: '<FormStateRule State="ReadOnly"/>' })], {
      row: { statecode: 1 },
    });
    expect(evaluated.commands).toHaveLength(1);
  });

  it.each([
    [
      "an unknown kind",
      diff({ enable: '<OutlookVersionRule Version="2010"/>' }),
      "The sandbox does not support the ribbon rule OutlookVersionRule. Decide in a CustomRule.",
    ],
    [
      "an unknown privilege",
      diff({ enable: '<EntityPrivilegeRule PrivilegeType="Share"/>' }),
      "The sandbox does not support the privilege Share in a ribbon rule.",
    ],
    [
      "a rule nobody defines",
      diff({ enable: "<A/>" }).replace('<EnableRule Id="e">', '<EnableRule Id="x">'),
      "The command demo.Check names the rule e, which no RibbonDiffXml defines.",
    ],
    ["a custom rule that throws", diff({ enable: '<CustomRule FunctionName="Demo.broken"/>' }), "No luck."],
    [
      "a command nobody defines",
      diff({ command: "demo.Other" }),
      "The button demo.Check.Button calls the command demo.Check, which no RibbonDiffXml of order defines.",
    ],
  ])("hide the command and tell of %s", async (_, xml, message) => {
    const { evaluated } = await start([xml], {
      functions: {
        broken: () => {
          throw new Error("No luck.");
        },
      },
    });
    expect(evaluated.commands).toEqual([]);
    expect(evaluated.problems).toMatchObject([{ error: { message: expect.stringContaining(message) as string } }]);
  });
});

const OTHER = BUTTON.replace(/demo\.Check\.Button/, "demo.Other.Button").replace('Id="a"', 'Id="b"');
const MENU = (anchor: string, command = "") =>
  `<CustomAction Id="m" Location="Mscrm.Form.order.MainTab.Actions.Controls._children" Sequence="5"><CommandUIDefinition>
  <${anchor} Id="demo.Menu" LabelText="More" ${command}><Menu Id="x"><MenuSection Id="s" Sequence="1"><Controls Id="c">
    <Button Id="demo.Second" Command="demo.Check" LabelText="Second" Sequence="20"/><Button Id="demo.First" Command="demo.Check" LabelText="First" Sequence="10"/>
    <Gallery Id="demo.Gallery"/>
  </Controls></MenuSection></Menu></${anchor}></CommandUIDefinition></CustomAction>`;

describe("a menu of RibbonDiffXml", () => {
  it.each([["FlyoutAnchor"], ["SplitButton"]])("of %s opens what it holds, in its order", async (anchor) => {
    const check = jest.fn();
    const { evaluated } = await start([diff({ actions: MENU(anchor) })], { functions: { check } });
    const [menu] = evaluated.commands;
    expect([menu?.label, menu?.run, menu?.menu.map(({ label }) => label)]).toEqual(["More", null, ["First", "Second"]]);
    await menu?.menu[1]?.run?.();
    expect(check).toHaveBeenCalledTimes(1);
    expect(evaluated.problems.map(({ id }) => id)).toEqual(["demo.Gallery"]);
  });

  it("that is a split button does something itself too", async () => {
    const check = jest.fn();
    const { evaluated } = await start([diff({ actions: MENU("SplitButton", 'Command="demo.Check"') })], {
      functions: { check },
    });
    await evaluated.commands[0]?.run?.();
    expect(check).toHaveBeenCalledTimes(1);
  });

  it("is not shown when nothing in it is", async () => {
    const hidden = diff({ actions: MENU("FlyoutAnchor"), display: '<CrmClientTypeRule Type="Outlook"/>' });
    expect((await start([hidden])).evaluated.commands).toEqual([]);
  });
});

describe("rules of the platform", () => {
  const naming = (rule: string) =>
    diff({ enable: "<A/>" })
      .replaceAll('<EnableRule Id="e"', `<EnableRule Id="${rule}"`)
      .replace(/<EnableRules><EnableRule Id="[^"]+"><A\/><\/EnableRule><\/EnableRules>/, "<EnableRules/>");

  it.each([
    ["Mscrm.FormStateNotNew", true],
    ["Mscrm.CanWritePrimary", true],
    ["Mscrm.NotOffline", true],
    ["Mscrm.FormStateExisting", true],
    ["Mscrm.EntityFormIsEnabled", true],
    ["Mscrm.ReadPrimaryPermission", true],
    ["Mscrm.CreatePrimaryEntityPermission", true],
    ["Mscrm.ShowOnGrid", true],
    ["Mscrm.ShowOnGridAndQuickAction", true],
    ["Mscrm.ShowOnQuickAction", false],
    ["Mscrm.ShowOnlyOnModern", true],
    ["Mscrm.HideOnModern", false],
    ["Mscrm.SelectionCountAtLeastOne", false],
  ])("%s needs no declaration", async (rule, isShown) => {
    const { evaluated } = await start([naming(rule)]);
    expect(evaluated.problems).toEqual([]);
    expect(evaluated.commands).toHaveLength(isShown ? 1 : 0);
  });

  it("that are not known here are refused by name", async () => {
    const { evaluated } = await start([naming("Mscrm.IsInPolaris")]);
    expect(evaluated.problems).toMatchObject([
      {
        error: {
          message:
            "The sandbox does not support the platform's rule Mscrm.IsInPolaris of the command demo.Check. Declare the rule anew.",
        },
      },
    ]);
  });
});

describe("RibbonDiffXml that the sandbox does not support", () => {
  it.each([
    [
      diff({ actions: BUTTON.replace("MainTab.Actions.Controls._children", "Tabs._children") + OTHER }),
      "The sandbox does not support the ribbon location Mscrm.Form.order.Tabs._children.",
    ],
    [
      diff({ actions: BUTTON.replace("<Button ", "<Gallery ") + OTHER }),
      "The sandbox does not support the ribbon element Gallery (demo.Check.Button). Use a Button or a FlyoutAnchor.",
    ],
  ])("is left out and named, and takes nothing else along: %#", async (xml, message) => {
    const { evaluated } = await start([xml]);
    expect(evaluated.commands.map(({ id }) => id)).toEqual(["demo.Other.Button"]);
    expect(evaluated.problems).toMatchObject([{ error: { message: expect.stringContaining(message) as string } }]);
  });

  it.each([
    [
      diff().replace(ACTIONS, '<Actions><Url Address="https://example.org"/></Actions>'),
      "The sandbox does not support the ribbon action Url of demo.Check. Use a JavaScriptFunction.",
    ],
    [
      diff().replace('<BoolParameter Value="true"/>', '<XmlParameter Value="x"/>'),
      "The sandbox does not support the ribbon parameter XmlParameter.",
    ],
  ])("is told when somebody chooses it: %#", async (xml, message) => {
    const { evaluated } = await start([xml]);
    await expect(evaluated.commands[0]?.run?.()).rejects.toThrow(message);
  });
});
