import { parseXml } from "../../../../solution/build/xml/parseXml";
import { withoutComments } from "../../../../solution/build/xml/withoutComments";
import { writeXml, xmlLines } from "../../../../solution/build/xml/writeXml";
import type { XmlElement, XmlNode } from "../../../../solution/build/xml/xmlNode";
import fc from "../../../support/properties";

function read(source: string): XmlElement {
  const parsed = parseXml(source, "test.xml");
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return parsed.root;
}

describe("reading and writing XML", () => {
  it("keeps attributes, order, text, references, comments, CDATA and xsi:nil, and lays out the rest", () => {
    const source = [
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>',
      '<Root b="1" a="&lt;&amp;&quot;&#10;&#9;x" constructor="Gauge" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      '<Nil xsi:nil="true"></Nil><Text>  a &amp;lt; b&#13;\n\u00e5 &#xe5; </Text><!-- why --><Query><![CDATA[a < b]]></Query>',
      "<Blank>  </Blank><Mixed>a<b/>c</Mixed></Root>",
    ].join("\n");
    expect(writeXml(read(source))).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<Root b="1" a="&lt;&amp;&quot;&#10;&#9;x" constructor="Gauge" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        '  <Nil xsi:nil="true" />',
        "  <Text>  a &amp;lt; b&#13;\n\u00e5 \u00e5 </Text>",
        "  <!-- why -->",
        "  <Query><![CDATA[a < b]]></Query>",
        "  <Blank>  </Blank>",
        "  <Mixed>a<b />c</Mixed>",
        "</Root>",
        "",
      ].join("\n"),
    );
  });

  it("reads what it wrote, whatever the tree", () => {
    fc.assert(
      fc.property(anyElement, (root) => {
        expect(read(writeXml(root))).toEqual(root);
      }),
    );
  });

  it("leaves comments out where asked, with the white space around them", () => {
    expect(writeXml(withoutComments(read("<a>\n <!-- x -->\n<b><!-- y --></b></a>")))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a>\n  <b />\n</a>\n',
    );
  });

  it("knows the source file of each written line", () => {
    const root = read("<a><b>1\n2</b><c/></a>");
    const moved = {
      ...root,
      children: root.children.map((child): XmlNode =>
        child.kind === "element" && child.name === "b" ? { ...child, file: "b.xml" } : child,
      ),
    };
    expect(xmlLines(moved).map((line) => line.file)).toEqual([
      "test.xml",
      "test.xml",
      "b.xml",
      "b.xml",
      "test.xml",
      "test.xml",
    ]);
  });

  it.each([
    [
      "<a><b></a>",
      "is not well-formed XML: Expected closing tag 'b' (opened in line 1, col 4) instead of closing tag 'a'. (line 1). Correct the markup",
    ],
    ["<a>&nbsp;</a>", "uses the entity &nbsp;, which XML does not define. Write the character itself"],
    [
      '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
      "has a document type, which solution files must not have. Remove the <!DOCTYPE ...>",
    ],
    ["<?xml version='1.0'?>", "is not well-formed XML: Start tag expected. (line 1). Correct the markup"],
  ])("refuses %s", (source, message) => {
    expect(parseXml(source, "test.xml")).toEqual({ ok: false, message });
  });

  it("takes what looks like an entity in CDATA and comments as text", () => {
    expect(parseXml("<a><!-- &nbsp; --><![CDATA[&nbsp;]]></a>", "test.xml").ok).toBe(true);
  });
});

const name = fc.constantFrom("a", "Entity", "data-set", "x.y", "ns:b");
// The characters that XML 1.0 allows, with the awkward ones often.
const value = fc.string({
  unit: fc.oneof(
    fc.constantFrom("<", ">", "&", '"', "'", "\n", "\r", "\t", " ", "]]>", "&amp;", "&#10;"),
    fc.string({ minLength: 1, maxLength: 1, unit: "grapheme-ascii" }),
    fc.constantFrom("å", "Ø", "😀"),
  ),
});
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom("id", "name", "constructor", "xsi:nil", "value"), value), {
    selector: ([key]) => key,
  })
  .map((entries) => new Map(entries));
const textNode = value.filter((text) => text.trim() !== "").map((text): XmlNode => ({ kind: "text", value: text }));
const anyElement = fc.letrec<{ readonly element: XmlElement }>((tie) => ({
  element: fc.record({
    kind: fc.constant("element" as const),
    name,
    attributes,
    children: fc.oneof(
      { maxDepth: 3 },
      fc.constant([]),
      textNode.map((text) => [text]),
      fc.array(tie("element"), { maxLength: 3 }),
    ),
    file: fc.constant("test.xml"),
  }),
})).element;
