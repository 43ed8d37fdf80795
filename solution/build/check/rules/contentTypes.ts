import { extensionOf } from "../../pack/contentTypes";
import { attribute, childElements } from "../../xml/findElements";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Every file in the package has a content type; the platform does not see a file that has none. */
export const partsHaveContentType: SolutionCheck = ({ solution }) => {
  const { contentTypes } = solution;
  const extensions = new Set(
    childElements(contentTypes, "Default").map((one) => attribute(one, "Extension").toLowerCase()),
  );
  const overrides = new Set(childElements(contentTypes, "Override").map((one) => attribute(one, "PartName")));
  const paths = ["customizations.xml", "solution.xml", ...solution.parts.keys()];
  return paths
    .filter((path) => !overrides.has(`/${path}`) && !extensions.has(extensionOf(path)))
    .map((path) =>
      refuse(
        contentTypes,
        `part ${path}`,
        "has no content type. Add a Default for its extension, or an Override for the part.",
      ),
    );
};
