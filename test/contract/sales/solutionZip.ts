import { strToU8, zipSync } from "fflate";

/** A solution made by hand, small but with one of everything. Parts can be replaced to see how an import refuses them. */
export interface SolutionParts {
  readonly managed: string;
  readonly version: string;
  readonly packageVersion: string;
  readonly uniqueName: string;
  readonly publisher: string;
  readonly prefix: string;
  readonly optionPrefix: string;
  readonly rootComponents: string;
  readonly missingDependencies: string;
  readonly entities: string;
  readonly roles: string;
  readonly profiles: string;
  readonly relationships: string;
  readonly optionSets: string;
  readonly webResources: string;
  readonly controls: string;
  /** Site maps, then apps. */
  readonly apps: string;
  readonly tail: string;
  readonly files: Readonly<Record<string, string>>;
  readonly leaveOut: readonly string[];
  /** Files that [Content_Types].xml says nothing of; "x.xml" stands for those at the root. */
  readonly untyped: readonly string[];
}

export const IDS = {
  role: "10000000-0000-4000-8000-000000000001",
  profile: "10000000-0000-4000-8000-000000000002",
  form: "10000000-0000-4000-8000-000000000003",
  view: "10000000-0000-4000-8000-000000000004",
  webResource: "10000000-0000-4000-8000-000000000005",
  accountForm: "10000000-0000-4000-8000-000000000006",
} as const;

export const CONTROL = "demo_Demo.Gauge";

export function label(english: string, norwegian: string): string {
  return `<displayname description="${english}" languagecode="1033" /><displayname description="${norwegian}" languagecode="1044" />`;
}

export function attribute(
  name: string,
  type: string,
  tail: string,
  more: { secured?: boolean; required?: string; mask?: string; custom?: boolean } = {},
): string {
  const { secured = false, required = "none", mask = "ValidForForm", custom = true } = more;
  return (
    `<attribute PhysicalName="${name}"><Type>${type}</Type><Name>${name.toLowerCase()}</Name><LogicalName>${name.toLowerCase()}</LogicalName><RequiredLevel>${required}</RequiredLevel><DisplayMask>${mask}</DisplayMask>` +
    `<ValidForUpdateApi>1</ValidForUpdateApi><ValidForReadApi>1</ValidForReadApi><ValidForCreateApi>1</ValidForCreateApi><IsCustomField>${custom ? 1 : 0}</IsCustomField><IsSecured>${secured ? 1 : 0}</IsSecured>` +
    `${tail}<displaynames>${label(name, `${name} (norsk)`)}</displaynames></attribute>`
  );
}

export const COLUMNS: Readonly<Record<string, string>> = {
  key: attribute("demo_ProjectId", "primarykey", "", { required: "systemrequired", custom: false }),
  name: attribute("demo_Name", "nvarchar", "<Format>text</Format><MaxLength>100</MaxLength>", {
    mask: "PrimaryName|ValidForForm",
    required: "required",
  }),
  secret: attribute("demo_Secret", "nvarchar", "<Format>text</Format><MaxLength>50</MaxLength>", { secured: true }),
  phase: attribute(
    "demo_Phase",
    "picklist",
    "<AppDefaultValue>727000000</AppDefaultValue><OptionSetName>demo_phase</OptionSetName>",
  ),
  isLive: attribute(
    "demo_IsLive",
    "bit",
    '<AppDefaultValue>1</AppDefaultValue><optionset Name="demo_project_demo_islive"><OptionSetType>bit</OptionSetType><options><option value="1"><labels><label description="Yes" languagecode="1033" /></labels></option><option value="0"><labels><label description="No" languagecode="1033" /></labels></option></options></optionset>',
  ),
  budget: attribute("demo_Budget", "money", "<MinValue>0</MinValue><MaxValue>1000000</MaxValue><Accuracy>2</Accuracy>"),
  start: attribute("demo_Start", "datetime", "<Format>date</Format><Behavior>2</Behavior>"),
  account: attribute("demo_Account", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />"),
  state: attribute(
    "statecode",
    "state",
    '<optionset Name="demo_project_statecode"><states><state value="0" defaultstatus="1" invariantname="Active"><labels><label description="Active" languagecode="1033" /></labels></state><state value="1" defaultstatus="2" invariantname="Inactive"><labels><label description="Inactive" languagecode="1033" /></labels></state></states></optionset>',
    { custom: false },
  ),
  status: attribute(
    "statuscode",
    "status",
    '<optionset Name="demo_project_statuscode"><statuses><status value="1" state="0"><labels><label description="Active" languagecode="1033" /></labels></status><status value="2" state="1"><labels><label description="Inactive" languagecode="1033" /></labels></status></statuses></optionset>',
    { custom: false },
  ),
};

export function form(id: string, body: string, type = "main"): string {
  return (
    `<forms type="${type}"><systemform><formid>{${id}}</formid><IntroducedVersion>1.0.0.0</IntroducedVersion><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState><form>${body}</form>` +
    `<IsCustomizable>1</IsCustomizable><LocalizedNames><LocalizedName description="Project" languagecode="1033" /><LocalizedName description="Prosjekt" languagecode="1044" /></LocalizedNames></systemform></forms>`
  );
}

export function tabs(controls: string): string {
  return `<tabs><tab name="general" id="{20000000-0000-4000-8000-000000000001}"><columns><column width="100%"><sections><section name="main" id="{20000000-0000-4000-8000-000000000002}"><rows><row>${controls}</row></rows></section></sections></column></columns></tab></tabs>`;
}

export const FORM_BODY =
  tabs(
    '<cell id="{20000000-0000-4000-8000-000000000003}"><control id="demo_name" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="demo_name" uniqueid="{20000000-0000-4000-8000-000000000004}" /></cell>',
  ) +
  '<events><event name="onload"><Handlers><Handler functionName="Demo.onLoad" libraryName="demo_/scripts/project.js" handlerUniqueId="{20000000-0000-4000-8000-000000000005}" enabled="true" passExecutionContext="true" /></Handlers></event></events>' +
  '<formLibraries><Library name="demo_/scripts/project.js" libraryUniqueId="{20000000-0000-4000-8000-000000000006}" /></formLibraries>' +
  `<controlDescriptions><controlDescription forControl="{20000000-0000-4000-8000-000000000004}"><customControl formFactor="2" name="${CONTROL}"><parameters><value>demo_name</value><limit static="true" type="Whole.None">3</limit></parameters></customControl></controlDescription></controlDescriptions>`;

const VIEW =
  `<SavedQueries><savedqueries><savedquery><IsCustomizable>1</IsCustomizable><isquickfindquery>0</isquickfindquery><isdefault>1</isdefault><savedqueryid>{${IDS.view}}</savedqueryid>` +
  '<layoutxml><grid name="resultset" jump="demo_name" select="1"><row name="result" id="demo_projectid"><cell name="demo_name" width="200" /></row></grid></layoutxml><querytype>0</querytype>' +
  '<fetchxml><fetch version="1.0" mapping="logical"><entity name="demo_project"><attribute name="demo_name" /><filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter></entity></fetch></fetchxml>' +
  '<LocalizedNames><LocalizedName description="Active Projects" languagecode="1033" /><LocalizedName description="Aktive prosjekter" languagecode="1044" /></LocalizedNames></savedquery></savedqueries></SavedQueries>';

const RIBBON =
  '<RibbonDiffXml><CustomActions><CustomAction Id="demo.Open" Location="Mscrm.Form.demo_project.MainTab.Save.Controls._children" Sequence="5"><CommandUIDefinition><Button Id="demo.Open" Command="demo.Open" LabelText="$LocLabels:demo.Open" /></CommandUIDefinition></CustomAction></CustomActions>' +
  '<Templates><RibbonTemplates Id="Mscrm.Templates" /></Templates><CommandDefinitions><CommandDefinition Id="demo.Open"><Actions><JavaScriptFunction FunctionName="Demo.open" Library="$webresource:demo_/scripts/project.js" /></Actions></CommandDefinition></CommandDefinitions>' +
  '<RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules /></RuleDefinitions><LocLabels><LocLabel Id="demo.Open"><Titles><Title description="Open" languagecode="1033" /></Titles></LocLabel></LocLabels></RibbonDiffXml>';

export function projectEntity({
  columns = Object.values(COLUMNS).join(""),
  forms = form(IDS.form, FORM_BODY),
  views = VIEW,
  ribbon = RIBBON,
  ownership = "UserOwned",
} = {}): string {
  return (
    '<Entity><Name LocalizedName="Project" OriginalName="Project">demo_Project</Name><EntityInfo><entity Name="demo_Project"><LocalizedNames><LocalizedName description="Project" languagecode="1033" /><LocalizedName description="Prosjekt" languagecode="1044" /></LocalizedNames>' +
    '<LocalizedCollectionNames><LocalizedCollectionName description="Projects" languagecode="1033" /></LocalizedCollectionNames><Descriptions />' +
    `<attributes>${columns}</attributes><EntitySetName>demo_projects</EntitySetName><OwnershipTypeMask>${ownership}</OwnershipTypeMask></entity></EntityInfo><FormXml>${forms}</FormXml>${views}${ribbon}</Entity>`
  );
}

export const ACCOUNT_ENTITY = `<Entity><Name LocalizedName="Account" OriginalName="">Account</Name><EntityInfo><entity Name="Account"><attributes>${attribute("demo_Grade", "int", "<MinValue>1</MinValue><MaxValue>5</MaxValue>")}</attributes></entity></EntityInfo></Entity>`;

const ROLE =
  `<Role id="{${IDS.role}}" name="Project User"><IsCustomizable>1</IsCustomizable><RolePrivileges>` +
  ["Create:Basic", "Read:Basic", "Write:Basic", "Append:Basic", "AppendTo:Basic"]
    .map(
      (each) =>
        `<RolePrivilege name="prv${each.split(":")[0] ?? ""}demo_Project" level="${each.split(":")[1] ?? ""}" />`,
    )
    .join("") +
  "</RolePrivileges></Role>";

const PROFILE = `<FieldSecurityProfile name="Project Secrets" description="" fieldsecurityprofileid="{${IDS.profile}}"><FieldPermissions><FieldPermission><EntityName>demo_project</EntityName><AttributeName>demo_secret</AttributeName><CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>4</CanCreate></FieldPermission></FieldPermissions></FieldSecurityProfile>`;

export function relationship(roles = true, cascade = "RemoveLink"): string {
  return (
    '<EntityRelationship Name="demo_account_project"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>demo_Project</ReferencingEntityName><ReferencedEntityName>Account</ReferencedEntityName>' +
    `<CascadeDelete>${cascade}</CascadeDelete><ReferencingAttributeName>demo_Account</ReferencingAttributeName>` +
    (roles
      ? "<EntityRelationshipRoles><EntityRelationshipRole><NavigationPropertyName>demo_Account</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole><EntityRelationshipRole><NavigationPropertyName>demo_account_project</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole></EntityRelationshipRoles>"
      : "") +
    "</EntityRelationship>"
  );
}

const OPTION_SET =
  '<optionset Name="demo_phase" localizedName="Phase"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal><IntroducedVersion>1.0.0.0</IntroducedVersion><displaynames><displayname description="Phase" languagecode="1033" /></displaynames>' +
  '<options><option value="727000000"><labels><label description="Idea" languagecode="1033" /><label description="Idé" languagecode="1044" /></labels></option><option value="727000001"><labels><label description="Work" languagecode="1033" /></labels></option></options></optionset>';

export const WEB_RESOURCE_FILE = `demo_scriptsprojectjs${IDS.webResource.toUpperCase()}`;

export const WEB_RESOURCE = `<WebResource><WebResourceId>{${IDS.webResource}}</WebResourceId><Name>demo_/scripts/project.js</Name><DisplayName>Project</DisplayName><WebResourceType>3</WebResourceType><IntroducedVersion>1.0.0.0</IntroducedVersion><FileName>/WebResources/${WEB_RESOURCE_FILE}</FileName></WebResource>`;

const ROOTS: readonly string[] = [
  '<RootComponent type="1" schemaName="demo_project" behavior="0" />',
  '<RootComponent type="1" schemaName="account" behavior="2" />',
  '<RootComponent type="9" schemaName="demo_phase" behavior="0" />',
  `<RootComponent type="20" id="{${IDS.role}}" behavior="0" />`,
  '<RootComponent type="61" schemaName="demo_/scripts/project.js" behavior="0" />',
  `<RootComponent type="66" schemaName="${CONTROL}" behavior="0" />`,
  `<RootComponent type="70" id="{${IDS.profile}}" behavior="0" />`,
  '<RootComponent type="380" schemaName="demo_BaseUrl" behavior="0" />',
];

const MANIFEST =
  '<?xml version="1.0" encoding="utf-8"?><manifest><control namespace="Demo" constructor="Gauge" version="1.2.3" display-name-key="Gauge" control-type="virtual"><property name="value" of-type="SingleLine.Text" usage="bound" required="true" />' +
  '<property name="limit" of-type="Whole.None" usage="input" /><resources><code path="bundle.js" order="1" /><resx path="strings/Gauge.1033.resx" version="1.0.0" /></resources></control></manifest>';

export const FILES: Readonly<Record<string, string>> = {
  [`WebResources/${WEB_RESOURCE_FILE}`]: "var Demo={onLoad:function(){},open:function(){}};// æøå",
  [`Controls/${CONTROL}/ControlManifest.xml`]: MANIFEST,
  [`Controls/${CONTROL}/bundle.js`]: "var pcf={};",
  [`Controls/${CONTROL}/strings/Gauge.1033.resx`]: "<root />",
  "environmentvariabledefinitions/demo_BaseUrl/environmentvariabledefinition.xml":
    '<environmentvariabledefinition schemaname="demo_BaseUrl"><defaultvalue>https://example.org</defaultvalue><displayname default="Base URL"><label description="Base URL" languagecode="1033" /></displayname><introducedversion>1.0.0.0</introducedversion><isrequired>0</isrequired><type>100000000</type></environmentvariabledefinition>',
};

const DEFAULT: SolutionParts = {
  managed: "1",
  version: "1.0.0.0",
  packageVersion: "9.2",
  uniqueName: "Demo",
  publisher: "DemoPublisher",
  prefix: "demo",
  optionPrefix: "72700",
  rootComponents: ROOTS.join(""),
  missingDependencies: "<MissingDependencies />",
  entities: projectEntity() + ACCOUNT_ENTITY,
  roles: ROLE,
  profiles: PROFILE,
  relationships: relationship(),
  optionSets: OPTION_SET,
  webResources: WEB_RESOURCE,
  controls: `<CustomControl><Name>${CONTROL}</Name><FileName>/Controls/${CONTROL}/ControlManifest.xml</FileName></CustomControl>`,
  apps: "",
  tail: "",
  files: FILES,
  leaveOut: [],
  untyped: [],
};

function solutionXml(parts: SolutionParts): string {
  return (
    `<ImportExportXml version="9.2.0.0" SolutionPackageVersion="${parts.packageVersion}" languagecode="1033" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><SolutionManifest><UniqueName>${parts.uniqueName}</UniqueName>` +
    `<LocalizedNames><LocalizedName description="Demo" languagecode="1033" /></LocalizedNames><Descriptions /><Version>${parts.version}</Version><Managed>${parts.managed}</Managed><Publisher><UniqueName>${parts.publisher}</UniqueName>` +
    `<LocalizedNames><LocalizedName description="Demo Publisher" languagecode="1033" /></LocalizedNames><CustomizationPrefix>${parts.prefix}</CustomizationPrefix><CustomizationOptionValuePrefix>${parts.optionPrefix}</CustomizationOptionValuePrefix></Publisher>` +
    `<RootComponents>${parts.rootComponents}</RootComponents>${parts.missingDependencies}</SolutionManifest></ImportExportXml>`
  );
}

function customizationsXml(parts: SolutionParts): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?><ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Entities>${parts.entities}</Entities><Roles>${parts.roles}</Roles><Workflows /><FieldSecurityProfiles>${parts.profiles}</FieldSecurityProfiles><Templates /><EntityMaps />` +
    `<EntityRelationships>${parts.relationships}</EntityRelationships><OrganizationSettings /><optionsets>${parts.optionSets}</optionsets><WebResources>${parts.webResources}</WebResources><CustomControls>${parts.controls}</CustomControls>${parts.apps}<EntityDataProviders />${parts.tail}<Languages><Language>1033</Language><Language>1044</Language></Languages></ImportExportXml>`
  );
}

/** A type for every extension, and for every file without one, but for those that shall have none. */
function contentTypesXml({ files, untyped }: SolutionParts): string {
  const type = 'ContentType="application/octet-stream"';
  const paths = ["x.xml", ...Object.keys(files)].filter((path) => !untyped.includes(path));
  const extensions = new Set(paths.flatMap((path) => /\.(\w+)$/.exec(path)?.[1] ?? []));
  return (
    '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    [...extensions].map((extension) => `<Default Extension="${extension}" ${type} />`).join("") +
    paths
      .filter((path) => !/\.\w+$/.test(path))
      .map((path) => `<Override PartName="/${path}" ${type} />`)
      .join("") +
    "</Types>"
  );
}

/** Zips the solution, with parts replaced as asked. */
export function solutionZip(changes: Partial<SolutionParts> = {}): Uint8Array {
  const parts = { ...DEFAULT, ...changes };
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(parts),
    "solution.xml": solutionXml(parts),
    "customizations.xml": customizationsXml(parts),
    ...parts.files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => !parts.leaveOut.includes(name))
        .map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ),
  );
}

/** Root components of the default solution without some of them. */
export function rootsWithout(...keys: readonly string[]): string {
  return ROOTS.filter((root) => !keys.some((key) => root.includes(key))).join("");
}

/** Replaces text in a part of the default solution. */
export function replaced(part: string, from: string, to: string): string {
  if (!part.includes(from)) {
    throw new Error(`'${from}' is not in the part.`);
  }
  return part.replaceAll(from, to);
}

export const DEFAULT_PARTS = DEFAULT;
