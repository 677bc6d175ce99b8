import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What is installed, made or stored, and not written by people. */
const others = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.env']);

/** Every file and folder of the project, from its root, with slashes; folders without one at their end. */
export const projectPaths: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !others.has(name))
  .flatMap((entry) => [
    entry.name,
    ...(entry.isDirectory()
      ? readdirSync(`${root}${entry.name}`, { recursive: true, encoding: 'utf8' }).map(
          (path) => `${entry.name}/${path.replaceAll('\\', '/')}`,
        )
      : []),
  ])
  .filter((path) => !path.startsWith('src/storage/generated/'));
