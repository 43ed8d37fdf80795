import type { XmlElement } from "../../../../../sandbox/sales/xml/element";
import { at, childText, descendantsNamed } from "../../../../../sandbox/sales/xml/element";
import { parseXml } from "../../../../../sandbox/sales/xml/parseXml";
import { writeXml } from "../../../../../sandbox/sales/xml/writeXml";

function root(text: string): XmlElement {
  const reading = parseXml(text);
  if (!reading.ok) {
    throw new Error(reading.reason);
  }
  return reading.root;
}

test("reads elements, attributes and text in document order", () => {
  const element = root('<?xml version="1.0"?><!-- c --><a x="1"> <b>one</b>\n<c/><b> two </b> </a>');
  expect(element).toEqual({
    name: "a",
    attributes: { x: "1" },
    content: [
      { name: "b", attributes: {}, content: ["one"] },
      { name: "c", attributes: {}, content: [] },
      { name: "b", attributes: {}, content: [" two "] },
    ],
  });
});

test.each([
  ["<a>&lt;&amp;&gt;&quot;&apos;</a>", "<&>\"'"],
  ["<a>&#229;&#xE5;</a>", "åå"],
  ["<a><![CDATA[<b>&amp;</b>]]></a>", "<b>&amp;</b>"],
  ["\uFEFF<a>x</a>", "x"],
  ["<a>007</a>", "007"],
  ["<a>true</a>", "true"],
])("text of %s", (text, expected) => {
  expect(root(text).content).toEqual([expected]);
});

test("takes names that JavaScript objects have too", () => {
  expect(root('<control constructor="C" hasOwnProperty="1" />').attributes).toEqual({
    constructor: "C",
    hasOwnProperty: "1",
  });
});

test.each([
  ["<a><b></a>", "Expected closing tag 'b'"],
  ["<a/><b/>", ""],
  ["", ""],
  ["text", ""],
])("%p is refused with a reason", (text, reason) => {
  const reading = parseXml(text);
  expect(reading).toMatchObject({ ok: false });
  expect(!reading.ok && reading.reason).toContain(reason);
});

test("writes what it read", () => {
  for (const text of ['<a x="&quot;&lt;&amp;"><b>1 &lt; 2 &amp; 3</b><c /></a>', "<a />", "<a>å</a>"]) {
    expect(writeXml(root(text))).toBe(text);
  }
});

test("finds elements by path and by name", () => {
  const element = root("<a><b><c>1</c></b><b><c>2</c></b></a>");
  expect(childText(at(element, "b"), "c")).toBe("1");
  expect(at(element, "x", "c")).toBeNull();
  expect(descendantsNamed(element, "c").map((each) => each.content[0])).toEqual(["1", "2"]);
});
