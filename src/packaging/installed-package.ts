/**
 * The `package.json` of an installation, from that of the checkout: nothing that only building and testing need.
 * Its `prepare` is gone, because the database client lies ready in the archive.
 */
export function installedPackage(checkout: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(checkout).filter(([name]) => !left.has(name));
  return { ...Object.fromEntries(kept), scripts: { start: 'node src/cli/kanca.js start' } };
}

const left = new Set(['devDependencies', 'devEngines', 'allowScripts', 'scripts']);
