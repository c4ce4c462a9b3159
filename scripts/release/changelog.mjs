/** Who a change can concern, and the part of the repository in which it would. Tests concern nobody outside. */
export const AUDIENCES = {
  Webmasters: /^packages\/widgets\/src\/(cdm-|cdn\/|core\/|frame\/|i18n\/)/,
  Developers: /^packages\/(sdk\/src\/|widgets\/src\/(index\.ts|cdm-|core\/)|widgets\/package\.json)/,
  Publishers: /^packages\/(publisher\/src\/|sdk\/src\/feed\/)/,
  Designers: /^packages\/widgets\/src\/(themes\/|.*\.styles\.ts$)/,
};
const isTest = (path) => /\.(test|testkit|fixture)\.|\/testing\//.test(path);

/** The versions a changelog has, newest first as written: number, and for each audience what it is told. */
export function readChangelog(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = ''] = section.split(/\s/, 1);
      const parts = section.split(/^### /m).slice(1);
      const entries = parts.map((part) => [part.split('\n', 1)[0].trim(), part.split('\n').slice(1).join('\n').trim()]);
      return { version, told: new Map(entries) };
    });
}

/** The audiences that a list of changed paths concerns. */
export const concerned = (paths) =>
  Object.entries(AUDIENCES)
    .filter(([, pattern]) => paths.some((path) => pattern.test(path) && !isTest(path)))
    .map(([audience]) => audience);

/**
 * What forbids releasing a version.
 * @param changelog Text of CHANGELOG.md.
 * @param paths Paths changed since the last release.
 * @returns One sentence, or nothing.
 */
export function refusal(changelog, version, paths) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return `"${version}" is no version: give three numbers, such as 0.2.0.`;
  const found = readChangelog(changelog).find((entry) => entry.version === version);
  if (!found)
    return `CHANGELOG.md has no "## ${version}": write it, with a heading for each audience that it concerns.`;
  const unknown = [...found.told.keys()].filter((audience) => !(audience in AUDIENCES));
  if (unknown.length > 0)
    return `CHANGELOG.md, ${version}: "### ${unknown[0]}" is no audience; there are ${Object.keys(AUDIENCES).join(', ')}.`;
  const missing = concerned(paths).filter((audience) => !found.told.get(audience));
  if (missing.length > 0)
    return `CHANGELOG.md, ${version}, says nothing under ${missing.map((audience) => `"### ${audience}"`).join(', ')}, whose part of the repository changed: say what, or that they have nothing to do.`;
  return undefined;
}
