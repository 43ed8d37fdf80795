import type { ImportContext } from "./importContext";
import { elementsOf, textOfElement } from "../xml/element";
import { GENERAL } from "./importProblem";
import { unreadSections } from "./leftOut";

/** Folders of the ZIP whose files the import reads. */
const FOLDERS = /^(WebResources|Controls|environmentvariabledefinitions)\//;

/** Languages that the organisation has. */
const LANGUAGES = new Set(["1033", "1044"]);

/** Says, part by part, what the sandbox leaves out: nothing is dropped without a word. */
export function warnUnsupported(context: ImportContext): void {
  const { archive, report } = context;
  for (const section of unreadSections(context)) {
    report.warning("nodes", section.name, section.name, {
      code: GENERAL,
      message: `The local Sales does not import ${section.name}: ${elementsOf(section).length} of them were left out.`,
    });
  }
  const files = [...archive.files.keys()].filter((path) => !FOLDERS.test(path));
  if (files.length > 0) {
    report.warning("nodes", "files", "files", {
      code: "0x80072035",
      message: `Unprocessed files found: ${files.join(", ")}`,
    });
  }
  const languages = elementsOf(archive.customizations).find((section) => section.name === "Languages");
  const absent = (languages ? elementsOf(languages) : []).map(textOfElement).filter((each) => !LANGUAGES.has(each));
  if (absent.length > 0) {
    report.warning("nodes", "languages", "languages", {
      code: "0x80048026",
      message: `Translated labels for the following languages could not be imported because they have not been enabled for this organization: ${absent.join(", ")}`,
    });
  }
}
