import { parseCatalogue } from "../../../../solution/build/strings/catalogue";
import { localiseSource } from "../../../../solution/build/strings/localiseSource";

const catalogue = (name: string, lcid: number, labels: Readonly<Record<string, string>>) =>
  parseCatalogue(
    JSON.stringify({ language: { name, lcid, culture: "en", webResources: { setup: `ab${lcid}` } }, labels }),
    `strings/${name}.json`,
  );
const CATALOGUES = [
  catalogue("English", 1033, { price: "Price & more" }),
  catalogue("Norwegian", 1044, { price: 'Pris "inkl."' }),
];

function localise(files: Readonly<Record<string, string>>) {
  const source = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const));
  const { tree, problems, labels } = localiseSource(source, "Example", CATALOGUES);
  const written = Object.fromEntries([...tree].map(([path, content]) => [path, new TextDecoder().decode(content)]));
  return { written, problems, labels: [...labels] };
}

/** A document as it is written, without its first line. */
function body(text: string | undefined): readonly string[] {
  return (text ?? "")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.trim());
}

describe("localising a solution's source", () => {
  it("writes an element of one language once for each, with its label", () => {
    const { written, labels } = localise({
      "a.xml": '<names><name description="$label:price" languagecode="$lcid" /><other /></names>',
    });
    expect(body(written["a.xml"])).toEqual([
      "<names>",
      '<name description="Price &amp; more" languagecode="1033" />',
      '<name description="Pris &quot;inkl.&quot;" languagecode="1044" />',
      "<other />",
      "</names>",
    ]);
    expect(labels).toEqual(["price"]);
  });

  it("writes an element whose text is the language once for each", () => {
    const { written } = localise({ "a.xml": "<Languages><Language>$lcid</Language></Languages>" });
    expect(body(written["a.xml"])).toEqual([
      "<Languages>",
      "<Language>1033</Language>",
      "<Language>1044</Language>",
      "</Languages>",
    ]);
  });

  it("takes the base language where the platform keeps one text only", () => {
    const { written } = localise({ "a.xml": '<Name LocalizedName="$label:price">x</Name>' });
    expect(body(written["a.xml"])).toEqual(['<Name LocalizedName="Price &amp; more">x</Name>']);
  });

  it("writes a file of one language once for each, with name and ids", () => {
    const { written } = localise({
      "setup.$lcid.data.xml":
        "<WebResource><Id>{$id:setup}</Id><FileName>setup$ID:setup</FileName><Name>$language</Name></WebResource>",
    });
    expect(Object.keys(written)).toEqual(["setup.1033.data.xml", "setup.1044.data.xml"]);
    expect(body(written["setup.1044.data.xml"])).toEqual([
      "<WebResource>",
      "<Id>{ab1044}</Id>",
      "<FileName>setupAB1044</FileName>",
      "<Name>Norwegian</Name>",
      "</WebResource>",
    ]);
  });

  it("leaves files without marks as they are, byte by byte", () => {
    const files = { "a.xml": "<a><b/>\r\n</a>", "b.svg": "<svg>$label:price</svg>", "broken.xml": "<a $lcid" };
    expect(localise(files).written).toEqual(files);
  });

  it("names file, label and catalogue where a label is missing", () => {
    const { problems } = localise({ "a.xml": '<a><n description="$label:prise" languagecode="$lcid" /></a>' });
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "Example/a.xml: asks for $label:prise, which strings/English.json does not have. Add it there, or correct the name.",
      "Example/a.xml: asks for $label:prise, which strings/Norwegian.json does not have. Add it there, or correct the name.",
    ]);
  });
});
