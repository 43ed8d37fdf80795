import type { SourceTree } from "../../pack/sourceTree";
import { attribute, childElements, childText } from "../../xml/findElements";
import { parseXml } from "../../xml/parseXml";
import { webResourcesOf } from "../model/webResources";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

const BASE = "1033";
const NAME = /^(.*)\.(\d{4})\.resx$/;
/** Forms of a plural that not every language has; `other` it always has. */
const PLURAL_FORM = /_(zero|one|two|few|many)$/;

/** Every file of strings has the same keys in each language, with text and with the same {0} places. */
export const stringsAreComplete: SolutionCheck = (subject) => {
  const files = stringFiles(subject);
  const languages = stringLanguages(subject);
  const bases = [
    ...new Set([...files.keys()].map((path) => NAME.exec(path)?.[1]).filter((base) => base !== undefined)),
  ];
  return bases.flatMap((base) => {
    const texts = new Map<string, ReadonlyMap<string, string>>();
    const problems: RuleFinding[] = [];
    for (const language of languages) {
      const path = `${base}.${language}.resx`;
      const read = readStrings(files.get(path), `${subject.solution.uniqueName}/${path}`);
      if (read.ok) {
        texts.set(language, read.strings);
      } else {
        problems.push(read.finding);
      }
    }
    return [
      ...problems,
      ...languages.flatMap((language) => compare(texts, language, `${subject.solution.uniqueName}/${base}`)),
    ];
  });
};

/** The languages that any file of strings of the solution is written in, the base language first. */
export function stringLanguages(subject: CheckedSolution): readonly string[] {
  const found = [...stringFiles(subject).keys()].map((path) => NAME.exec(path)?.[2] ?? BASE);
  return found.length === 0 ? [] : [...new Set([BASE, ...found.sort()])];
}

/** String files of controls and web resources by the path under which people know them. */
function stringFiles({ solution }: CheckedSolution): SourceTree {
  const ofControls = [...solution.parts].filter(([path]) => NAME.test(path));
  const ofScripts = webResourcesOf(solution).flatMap(({ name, content }) =>
    NAME.test(name) && content !== undefined ? [[`WebResources/${name}`, content] as const] : [],
  );
  return new Map([...ofControls, ...ofScripts]);
}

type Strings =
  | { readonly ok: true; readonly strings: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly finding: RuleFinding };

function readStrings(content: Uint8Array | undefined, file: string): Strings {
  if (content === undefined) {
    return {
      ok: false,
      finding: { file, element: "file", message: "is missing; its other language is there. Add the file." },
    };
  }
  const parsed = parseXml(new TextDecoder().decode(content), file);
  if (!parsed.ok) {
    return { ok: false, finding: { file, element: "file", message: `${parsed.message}.` } };
  }
  return {
    ok: true,
    strings: new Map(
      childElements(parsed.root, "data").map((data) => [attribute(data, "name"), childText(data, "value")]),
    ),
  };
}

function compare(
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  language: string,
  base: string,
): readonly RuleFinding[] {
  const own = texts.get(language);
  const reference = texts.get(language === BASE ? ([...texts.keys()].find((one) => one !== BASE) ?? BASE) : BASE);
  if (own === undefined || reference === undefined) {
    return [];
  }
  const file = `${base}.${language}.resx`;
  return [...reference].flatMap(([key, text]) => {
    if (PLURAL_FORM.test(key)) {
      return [];
    }
    const translated = own.get(key);
    if (translated === undefined) {
      return [{ file, element: `string ${key}`, message: "is missing; the other language has it. Add it." }];
    }
    if (translated === "" && text !== "") {
      return [{ file, element: `string ${key}`, message: "is empty; the other language has text. Translate it." }];
    }
    if (language === BASE || places(translated) === places(text)) {
      return [];
    }
    return [
      {
        file,
        element: `string ${key}`,
        message: `has the places ${places(translated) || "none"} where ${BASE} has ${places(text) || "none"}. Use the same.`,
      },
    ];
  });
}

function places(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join(" ");
}
