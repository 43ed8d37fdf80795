import { solutionZip, WEB_RESOURCE_FILE } from "../../contract/sales/solutionZip";

export const LINES_FORM = "30000000-0000-4000-8000-000000000001";
const VIEW = "30000000-0000-4000-8000-000000000002";
const CONTROL = "demo_Demo.Lines";
const UNIQUE = "{30000000-0000-4000-8000-000000000003}";
const GRID = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";

/** A list of the lines as buttons, in the plain JavaScript that a bundle is: pages, sorting, selection and opening by the data-set. */
const BUNDLE = `(function () {
  var h = window.Reactv16.createElement;
  function Lines() {}
  Lines.prototype.init = function (context) { context.mode.trackContainerResize(true); };
  Lines.prototype.updateView = function (context) {
    var lines = context.parameters.lines;
    var button = function (text, act, more) { return h("button", Object.assign({ key: text, type: "button", onClick: act }, more), text); };
    return h("div", null,
      h("p", { role: "status" }, lines.loading ? "Loading" : lines.sortedRecordIds.length + " of " + lines.paging.totalResultCount + " on " + context.mode.contextInfo.entityTypeName),
      h("ul", null, lines.sortedRecordIds.map(function (id) {
        var record = lines.records[id];
        var isSelected = lines.getSelectedRecordIds().indexOf(id) >= 0;
        var text = record.getFormattedValue("productid") + ": " + record.getValue("quantity") + " " + record.getFormattedValue("uomid");
        return h("li", { key: id },
          button(text, function () { lines.setSelectedRecordIds(isSelected ? [] : [id]); }, { "aria-pressed": isSelected }),
          button("Open " + record.getNamedReference().name, function () { lines.openDatasetItem(record.getNamedReference()); }));
      })),
      button("More", function () { lines.paging.loadNextPage(); }, { disabled: !lines.paging.hasNextPage }),
      button("Largest first", function () { lines.sorting.splice(0, lines.sorting.length, { name: "quantity", sortDirection: 1 }); lines.refresh(); }));
  };
  Lines.prototype.destroy = function () {};
  ComponentFramework.registerControl("Demo.Lines", Lines);
})();`;

const MANIFEST =
  '<?xml version="1.0" encoding="utf-8"?><manifest><control namespace="Demo" constructor="Lines" version="1.0.0" display-name-key="Lines" control-type="virtual">' +
  '<data-set name="lines" display-name-key="Lines" cds-data-set-options="displayCommandBar:true" /><resources><code path="bundle.js" order="1" /><platform-library name="React" version="16.14.0" /></resources></control></manifest>';

const PARAMETERS = `<TargetEntityType>salesorderdetail</TargetEntityType><ViewId>{${VIEW}}</ViewId><IsUserView>false</IsUserView><RelationshipName>order_details</RelationshipName><RecordsPerPage>2</RecordsPerPage>`;

const FORM_XML =
  '<tabs><tab name="lines" id="{30000000-0000-4000-8000-000000000004}"><labels><label description="Lines" languagecode="1033" /></labels><columns><column width="100%"><sections><section name="lines" id="{30000000-0000-4000-8000-000000000005}"><rows><row>' +
  `<cell id="{30000000-0000-4000-8000-000000000006}"><labels><label description="Products" languagecode="1033" /></labels><control id="order_lines" classid="${GRID}" indicationOfSubgrid="true" uniqueid="${UNIQUE}"><parameters>${PARAMETERS}</parameters></control></cell>` +
  `</row></rows></section></sections></column></columns></tab></tabs><controlDescriptions><controlDescription forControl="${UNIQUE}"><customControl id="${GRID}"><parameters>${PARAMETERS}</parameters></customControl>` +
  [0, 1, 2]
    .map(
      (factor) =>
        `<customControl formFactor="${factor}" name="${CONTROL}"><parameters><data-set name="lines"><ViewId>{${VIEW}}</ViewId><RelationshipName>order_details</RelationshipName><TargetEntityType>salesorderdetail</TargetEntityType></data-set></parameters></customControl>`,
    )
    .join("") +
  "</controlDescription></controlDescriptions>";

const RIBBON =
  '<RibbonDiffXml><CustomActions><CustomAction Id="demo.Take" Location="Mscrm.SubGrid.salesorderdetail.MainTab.Actions.Controls._children" Sequence="5"><CommandUIDefinition><Button Id="demo.Take" Command="demo.Take" LabelText="Take it" /></CommandUIDefinition></CustomAction></CustomActions>' +
  '<Templates><RibbonTemplates Id="Mscrm.Templates" /></Templates><CommandDefinitions><CommandDefinition Id="demo.Take"><EnableRules><EnableRule Id="demo.One" /></EnableRules><DisplayRules /><Actions><JavaScriptFunction FunctionName="Demo.open" Library="$webresource:demo_/scripts/project.js" /></Actions></CommandDefinition></CommandDefinitions>' +
  '<RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules><EnableRule Id="demo.One"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1" Maximum="1" /></EnableRule></EnableRules></RuleDefinitions><LocLabels /></RibbonDiffXml>';

function entity(name: string, inside: string): string {
  return `<Entity><Name LocalizedName="${name}" OriginalName="">${name}</Name><EntityInfo><entity Name="${name}"><attributes /></entity></EntityInfo>${inside}</Entity>`;
}

const SYSTEM_FORM =
  `<FormXml><forms type="main"><systemform><formid>{${LINES_FORM}}</formid><IntroducedVersion>1.0.0.0</IntroducedVersion><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState><form>${FORM_XML}</form>` +
  '<IsCustomizable>1</IsCustomizable><LocalizedNames><LocalizedName description="Lines only" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml>';

const SAVED_QUERY =
  `<SavedQueries><savedqueries><savedquery><IsCustomizable>1</IsCustomizable><isquickfindquery>0</isquickfindquery><isdefault>0</isdefault><savedqueryid>{${VIEW}}</savedqueryid>` +
  '<layoutxml><grid name="resultset" jump="productid" select="1"><row name="result" id="salesorderdetailid"><cell name="productid" width="200" /><cell name="quantity" width="100" /><cell name="uomid" width="100" /></row></grid></layoutxml><querytype>0</querytype>' +
  '<fetchxml><fetch version="1.0" mapping="logical"><entity name="salesorderdetail"><attribute name="productid" /><attribute name="quantity" /><attribute name="uomid" /><order attribute="quantity" descending="false" /></entity></fetch></fetchxml>' +
  '<LocalizedNames><LocalizedName description="Demo lines" languagecode="1033" /></LocalizedNames></savedquery></savedqueries></SavedQueries>';

/** A solution whose order form shows its lines by a data-set control. */
export function linesSolution(): Uint8Array {
  return solutionZip({
    uniqueName: "DemoLines",
    rootComponents: [
      '<RootComponent type="1" schemaName="salesorder" behavior="2" /><RootComponent type="1" schemaName="salesorderdetail" behavior="2" />',
      `<RootComponent type="60" id="{${LINES_FORM}}" behavior="0" /><RootComponent type="26" id="{${VIEW}}" behavior="0" />`,
      `<RootComponent type="61" schemaName="demo_/scripts/project.js" behavior="0" /><RootComponent type="66" schemaName="${CONTROL}" behavior="0" />`,
    ].join(""),
    entities: entity("SalesOrder", SYSTEM_FORM) + entity("SalesOrderDetail", SAVED_QUERY + RIBBON),
    roles: "",
    profiles: "",
    relationships: "",
    optionSets: "",
    controls: `<CustomControl><Name>${CONTROL}</Name><FileName>/Controls/${CONTROL}/ControlManifest.xml</FileName></CustomControl>`,
    files: {
      [`WebResources/${WEB_RESOURCE_FILE}`]: "var Demo={open:function(){}};",
      [`Controls/${CONTROL}/ControlManifest.xml`]: MANIFEST,
      [`Controls/${CONTROL}/bundle.js`]: BUNDLE,
    },
  });
}
