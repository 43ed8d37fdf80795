import { findingsOf } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const APP = "AppModules/ex_Scales/AppModule.xml";
const SITE_MAP = "AppModuleSiteMaps/ex_Scales/AppModuleSiteMap.xml";
const TITLES = '<Titles><Title LCID="1033" Title="Scales" /><Title LCID="1044" Title="Vekter" /></Titles>';

const app = (...components: readonly string[]): Edit => ({
  file: APP,
  to: `<AppModule><UniqueName>ex_Scales</UniqueName><AppModuleComponents>${components.join("")}<AppModuleComponent type="62" schemaName="ex_Scales" /></AppModuleComponents></AppModule>`,
});
const siteMap = (subArea: string, titles = TITLES): Edit => ({
  file: SITE_MAP,
  to: `<AppModuleSiteMap><SiteMapUniqueName>ex_Scales</SiteMapUniqueName><SiteMap><Area Id="a">${TITLES}<Group Id="g">${titles}${subArea}</Group></Area></SiteMap></AppModuleSiteMap>`,
});
const list = (table: string) => `<SubArea Id="s" Entity="${table}">${TITLES}</SubArea>`;
const component = (type: string, key: string) => `<AppModuleComponent type="${type}" ${key} />`;
const WIDGET = component("1", 'schemaName="ex_widget"');

describe("an app", () => {
  it("passes with tables, views, forms and pages that exist", () => {
    const view = component("26", 'id="{00000000-0000-4000-8000-000000000030}"');
    const form = component("60", 'id="{00000000-0000-4000-8000-000000000010}"');
    const script = component("61", 'schemaName="ex_/forms/widget.js"');
    expect(
      findingsOf(
        "apps",
        app(WIDGET, view, form, script),
        siteMap(`${list("ex_widget")}<SubArea Id="p" Url="/page">${TITLES}</SubArea>`),
      ),
    ).toEqual([]);
  });

  it.each([
    ["a table", component("1", 'schemaName="ex_gadget"'), "ex_gadget of type 1"],
    [
      "a view",
      component("26", 'id="{00000000-0000-4000-8000-000000000099}"'),
      "00000000-0000-4000-8000-000000000099 of type 26",
    ],
    [
      "a form",
      component("60", 'id="{00000000-0000-4000-8000-000000000099}"'),
      "00000000-0000-4000-8000-000000000099 of type 60",
    ],
    ["a web resource", component("61", 'schemaName="ex_/absent.js"'), "ex_/absent.js of type 61"],
    ["a site map", component("62", 'schemaName="ex_absent"'), "ex_absent of type 62"],
    ["something of a type that apps do not hold", component("20", 'schemaName="role"'), "role of type 20"],
  ])("is refused with %s that does not exist", (_name, absent, told) => {
    expect(findingsOf("apps", app(WIDGET, absent), siteMap(list("ex_widget")))).toEqual([
      `Example/${APP}: app ex_Scales: has the component ${told}, which the solutions do not have. Correct it, or remove it. [apps]`,
    ]);
  });

  it("is refused when its site map lists a table that the app does not hold", () => {
    expect(findingsOf("apps", app(), siteMap(list("ex_widget")))).toEqual([
      `Example/${SITE_MAP}: SubArea s: lists the table ex_widget, which is no component of the app. Add <AppModuleComponent type="1" schemaName="ex_widget" />. [apps]`,
    ]);
  });

  it("is refused when an entry leads nowhere", () => {
    expect(findingsOf("apps", app(), siteMap(`<SubArea Id="s">${TITLES}</SubArea>`))).toEqual([
      `Example/${SITE_MAP}: SubArea s: leads nowhere. Give it an Entity or a Url. [apps]`,
    ]);
  });

  it.each([
    ["lacks a language", '<Titles><Title LCID="1033" Title="Scales" /></Titles>', "1044"],
    [
      "is empty in a language",
      '<Titles><Title LCID="1033" Title="" /><Title LCID="1044" Title="Vekter" /></Titles>',
      "1033",
    ],
  ])("is refused when a title %s", (_name, titles, language) => {
    expect(findingsOf("apps", app(WIDGET), siteMap(list("ex_widget"), titles))).toEqual([
      `Example/${SITE_MAP}: Group g: has no title in the language ${language}. Add <Title LCID="${language}" Title="..." /> to its Titles. [apps]`,
    ]);
  });

  it("is no must", () => {
    expect(findingsOf("apps")).toEqual([]);
  });
});
