/**
 * What a version changes, from the changelog: the text below its heading.
 * @returns null where the changelog has no such version
 */
export function changesOf(changelog: string, version: string): string | null {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.startsWith(`${version} `) || each.startsWith(`${version}\n`));
  return section === undefined ? null : `# ${section.trim()}\n`;
}
