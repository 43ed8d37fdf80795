import { attribute, descendants, textOf } from "../../xml/findElements";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

const VERSION = /^\d+\.\d+\.\d+\.\d+$/;

/** The solution has a four-part version, and nothing in it was introduced by a later one. */
export const versionsAgree: SolutionCheck = ({ solution }) => {
  const { version } = solution;
  if (!VERSION.test(version)) {
    return [refuse(solution.solutionXml, "Version", `is "${version}". Use four numbers, such as 0.1.0.0.`)];
  }
  return descendants(solution.customizations, "IntroducedVersion").flatMap((element) => {
    const introduced = textOf(element);
    if (!/^\d+(\.\d+){1,3}$/.test(introduced)) {
      return [refuse(element, "IntroducedVersion", `is "${introduced}". Use a version, such as ${version}.`)];
    }
    return isLater(introduced, version)
      ? [
          refuse(
            element,
            "IntroducedVersion",
            `is ${introduced}, later than the solution's version ${version}. Raise the solution's version, or lower this one.`,
          ),
        ]
      : [];
  });
};

const PACKAGE_VERSION_LIMIT = "9.2";

/** An environment refuses packages that are newer than itself. */
export const packageVersionIsOld: SolutionCheck = ({ solution }) => {
  const version = attribute(solution.solutionXml, "SolutionPackageVersion");
  return version !== "" && !isLater(version, PACKAGE_VERSION_LIMIT)
    ? []
    : [
        refuse(
          solution.solutionXml,
          "SolutionPackageVersion",
          `is "${version}". Use at most ${PACKAGE_VERSION_LIMIT}, which every environment takes.`,
        ),
      ];
};

function isLater(a: string, b: string): boolean {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return false;
}
