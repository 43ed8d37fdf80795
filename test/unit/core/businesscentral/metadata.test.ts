import { propertiesByService } from "../../../../core/businesscentral/metadata";
import fc from "../../../support/properties";

const EDMX = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="Company"><Key><PropertyRef Name="Name"/></Key><Property Name="Name" Type="Edm.String" Nullable="false"/><NavigationProperty Name="ItemCard" Type="Collection(NAV.ItemCard)"/></EntityType>
<EntityType Name='ItemCard'>
<Key><PropertyRef Name="No"/></Key>
<Property Type="Edm.String" Name="No" MaxLength="20"><Annotation Term="NAV.LabelId" String="No."/></Property>
<Property Name = 'Inventory_X' Type="Edm.Decimal"/>
</EntityType>
<!-- <EntityType Name="Hidden"><Property Name="Ghost"/></EntityType> -->
<EntityType Name="Empty"/>
<ComplexType Name="Other"><Property Name="Stray"/></ComplexType>
<EntityContainer Name="NAV"><EntitySet Name="ItemCard" EntityType="NAV.ItemCard"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>`;

const listed = (edmx: string) =>
  Object.fromEntries([...propertiesByService(edmx)].map(([service, names]) => [service, [...names]]));

describe("propertiesByService", () => {
  it("reads the properties of each entity type, and nothing else", () => {
    expect(listed(EDMX)).toEqual({ Company: ["Name"], ItemCard: ["No", "Inventory_X"] });
  });

  it("reads names with the letters of other languages", () => {
    expect(listed('<EntityType Name="Vare"><Property Name="Antall_på_lager"/></EntityType>')).toEqual({
      Vare: ["Antall_på_lager"],
    });
  });

  it("reads prefixed elements", () => {
    expect(listed('<e:EntityType Name="S"><e:Property Name="A"/></e:EntityType>')).toEqual({ S: ["A"] });
  });

  it.each([
    ["nothing", "", {}],
    ["a web page", "<!DOCTYPE html><html><body>Property Name</body></html>", {}],
    ["JSON", '{"value":[]}', {}],
    ["a document cut short in a tag", '<EntityType Name="S"><Property Name="A"/><Property Nam', { S: ["A"] }],
    [
      "a document cut short in a comment",
      '<EntityType Name="S"><Property Name="A"/><!-- <Property Name="B"/>',
      { S: ["A"] },
    ],
    ["a tag inside a tag", '<EntityType Name="S"><Property <Property Name="A"/></EntityType>', { S: ["A"] }],
    [
      "names that are none",
      '<EntityType Name="S"><Property Name="a b"/><Property Name="&amp;"/><Property Name=""/><Property/></EntityType>',
      { S: [] },
    ],
    ["a type without a name", '<EntityType><Property Name="A"/></EntityType>', {}],
    [
      "names that objects have",
      '<EntityType Name="__proto__"><Property Name="constructor"/></EntityType>',
      { ["__proto__"]: ["constructor"] },
    ],
    ["elements that only begin alike", '<EntityTypes Name="S"><PropertyRef Name="A"/></EntityTypes>', {}],
  ])("survives %s", (_name, edmx, expected) => {
    expect(new Map(Object.entries(listed(edmx)))).toEqual(new Map(Object.entries(expected)));
  });

  it.each([
    ["tags that never end", '<EntityType Name="S" '.repeat(200_000)],
    ["tags of which only the last ends", `${"<EntityType ".repeat(100_000)} Name="T">`],
    ["nothing but openings", "<".repeat(2_000_000)],
    ["comments that never end", "<!-- ".repeat(400_000)],
    ["one endless tag", `<EntityType Name="S"><Property ${"x".repeat(2_000_000)}`],
    ["one endless name", `<EntityType Name="S"><Property Name="${"x".repeat(2_000_000)}`],
    ["many prefixes", "<a:".repeat(600_000)],
    ["more than is read", `<EntityType Name="S"><Property Name="A"/>${" ".repeat(30_000_000)}`],
  ])("takes no longer than the document's length over %s", (_name, edmx) => {
    const before = process.cpuUsage();
    expect(propertiesByService(edmx).get("S")?.size ?? 0).toBe(0);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it("never throws, whatever it is given", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "EntityType",
      "Property",
      " Name=",
      '"S"',
      "'A'",
      "<!--",
      "-->",
      ":",
      "\n",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(propertiesByService(pieces.join(""))).toBeInstanceOf(Map);
      }),
    );
  });
});
