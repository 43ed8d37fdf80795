import { element, text } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";
import { writeXml } from "../xml/writeXml";

const HEADERS: readonly (readonly [string, string])[] = [
  ["resmimetype", "text/microsoft-resx"],
  ["version", "2.0"],
  [
    "reader",
    "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
  ],
  [
    "writer",
    "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
  ],
];

/** Texts by name as a .resx file, which is what controls and scripts get their strings from. */
export function writeResx(texts: ReadonlyMap<string, string>): Uint8Array {
  const file = "resx";
  const valueOf = (value: string): XmlElement => element({ name: "value", children: [text(value)], file });
  const headers = HEADERS.map(([name, value]) =>
    element({ name: "resheader", attributes: { name }, children: [valueOf(value)], file }),
  );
  const data = [...texts].map(([name, value]) =>
    element({ name: "data", attributes: { name, "xml:space": "preserve" }, children: [valueOf(value)], file }),
  );
  return Buffer.from(writeXml(element({ name: "root", children: [...headers, ...data], file })));
}
