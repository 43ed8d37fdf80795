import type { Tags } from "./xmlTags";

/** Tables whose records Business Central opens by page 5329 (CRM Redirect). On which Microsoft's command really stands is not published. */
export const COMMAND_TABLES = ["Account", "Contact", "Invoice", "Product"] as const;

const LABEL = "Open in Business Central";
const SCRIPT = "nav_/scripts/open.js";
const SCRIPT_ID = "7d48efd8-6886-52d2-8acd-04a0dce15c88";
const SCRIPT_FILE = "WebResources/nav_scriptsopen.js";

/** Leads to page 5329 of the company that was connected first; for a second one nav_defaultconnection would ask. */
const SCRIPT_TEXT = `var NavIntegration = { open: function (form) {
  Xrm.WebApi.retrieveMultipleRecords("nav_connection", "?$select=nav_dynamicsnavurl&$top=1").then(function (answer) {
    var entity = form.data.entity;
    var address = new URL(answer.entities[0].nav_dynamicsnavurl);
    address.searchParams.set("page", "5329");
    address.searchParams.set("filter", "'CRM Redirect'.Filter IS 'CRMID:" + entity.getId() + ";CRMType:" + entity.getEntityName() + "'");
    Xrm.Navigation.openUrl(address.href);
  });
} };
`;

/** Shown to who may read the connections and their default, as Microsoft's article on preparing Sales says of the rights that it takes. */
export function openRibbon(table: string): Tags {
  const name = table.toLowerCase();
  const command = `nav.${name}.Open`;
  return {
    CustomActions: {
      CustomAction: {
        "@Id": `${command}.Action`,
        "@Location": `Mscrm.Form.${name}.MainTab.Actions.Controls._children`,
        "@Sequence": "60",
        CommandUIDefinition: {
          Button: {
            "@Id": `${command}.Button`,
            "@Command": command,
            "@Sequence": "60",
            "@LabelText": LABEL,
            "@Alt": LABEL,
            "@TemplateAlias": "o1",
          },
        },
      },
    },
    Templates: { RibbonTemplates: { "@Id": "Mscrm.Templates" } },
    CommandDefinitions: {
      CommandDefinition: {
        "@Id": command,
        EnableRules: "",
        DisplayRules: { DisplayRule: { "@Id": `${command}.MayRead` } },
        Actions: {
          JavaScriptFunction: {
            "@FunctionName": "NavIntegration.open",
            "@Library": `$webresource:${SCRIPT}`,
            CrmParameter: { "@Value": "PrimaryControl" },
          },
        },
      },
    },
    RuleDefinitions: {
      TabDisplayRules: "",
      DisplayRules: {
        DisplayRule: {
          "@Id": `${command}.MayRead`,
          EntityPrivilegeRule: {
            "@EntityName": "nav_defaultconnection",
            "@PrivilegeType": "Read",
            "@PrivilegeDepth": "Basic",
          },
        },
      },
      EnableRules: "",
    },
    LocLabels: "",
  };
}

export const openScript = {
  file: SCRIPT_FILE,
  text: SCRIPT_TEXT,
  name: SCRIPT,
  tags: {
    WebResourceId: `{${SCRIPT_ID}}`,
    Name: SCRIPT,
    DisplayName: LABEL,
    WebResourceType: "3",
    IntroducedVersion: "1.0.0.0",
    IsCustomizable: "1",
    FileName: `/${SCRIPT_FILE}`,
  },
} as const;
