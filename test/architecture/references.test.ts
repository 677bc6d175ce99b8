import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withApplicationStates } from '../../src/packaging/application-states.ts';
import { errorReference } from '../../src/packaging/error-reference.ts';
import { settingNames, settingsReference } from '../../src/packaging/settings-reference.ts';
import { readSourceFiles } from '../support/source-files.ts';

const example = readFileSync('.env.example', 'utf8');
const remedy = 'Run `npm run references` and commit what it writes.';

describe('the pages made from the code', () => {
  it('name every setting with its meaning', () => {
    expect(readFileSync('docs/settings.md', 'utf8'), remedy).toBe(settingsReference(example));
    const meant = settingsReference(example)
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(meant.length).toBe(settingNames(example).length);
  });

  it('know the same settings as the program', () => {
    const inCode = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gmu)]
      .map(([, name]) => name)
      .filter((name, index, all) => all.indexOf(name) === index);
    expect(inCode.toSorted()).toEqual(settingNames(example).toSorted());
  });

  it('draw the states of an application as its machine has them', () => {
    const page = readFileSync('docs/applications.md', 'utf8');
    expect(page, remedy).toBe(withApplicationStates(page));
    expect(page).toContain('offered --> hired: HIRED (told, person)');
  });

  it('name every error code with what happened and what to do', () => {
    const sources = readSourceFiles('flows', 'src').map(({ path }) => ({
      path,
      text: readFileSync(path, 'utf8'),
    }));
    const page = errorReference(sources);
    expect(readFileSync('docs/errors.md', 'utf8'), remedy).toBe(page);
    for (const code of ['DATABASE_UNREACHABLE', 'CONFIG_INVALID', 'TELEGRAM_TOKEN_REFUSED'])
      expect(page).toMatch(new RegExp(`^\\| \`${code}\` \\| .*\\w.* \\| .*\\w.* \\|$`, 'mu'));
  });
});
