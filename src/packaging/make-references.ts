import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorReference } from './error-reference.ts';
import { withApplicationStates } from './application-states.ts';
import { settingsReference } from './settings-reference.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run references`: writes the pages of `docs/` that are made from the code. */
function makeReferences(): void {
  const sources = ['flows', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
      .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') })),
  );
  writeFileSync(join(root, 'docs/errors.md'), errorReference(sources));
  const page = join(root, 'docs/applications.md');
  writeFileSync(page, withApplicationStates(readFileSync(page, 'utf8')));
  writeFileSync(
    join(root, 'docs/settings.md'),
    settingsReference(readFileSync(join(root, '.env.example'), 'utf8')),
  );
}

makeReferences();
