import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What other users of this machine can read or write: the paths themselves, and of a folder that is open whatever in it is
 * open too. A folder that is closed closes all that lies in it. Paths that are not there, links and devices are left
 * out.
 */
export function openToOthers(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined || (found.mode & 0o077) === 0) return [];
    if (!found.isFile() && !found.isDirectory()) return [];
    const inside = found.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
    return [path, ...openToOthers(inside)];
  });
}
