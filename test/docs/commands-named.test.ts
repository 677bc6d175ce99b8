import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callsIn } from './reading/calls-in.ts';
import { codesOf, type Code } from './reading/codes-of.ts';
import { createCallCheck } from './reading/create-call-check.ts';
import { markdownPages } from './reading/markdown-pages.ts';

const root = new URL('../../', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  scripts: Record<string, string>;
};
const benches = readdirSync(new URL('test/bench/', root))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
const { check, options } = await createCallCheck();
const benchTexts = benches
  .map((name) => readFileSync(new URL(`test/bench/${name}.ts`, root), 'utf8'))
  .join('');

async function wrongCalls(page: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const code of codesOf(page))
    for (const call of callsIn(code)) {
      const fault = await check(call);
      if (fault !== null) wrong.push(`${code.line}: kanca ${call.words.join(' ')}: ${fault}`);
    }
  return wrong;
}

/** Options that a sentence names alone: of some command, of a bench, or of Node itself. */
function wrongOptions(page: string): string[] {
  const known = (name: string): boolean =>
    options.has(name) || benchTexts.includes(`${name} `) || process.allowedNodeEnvironmentFlags.has(name);
  return codesOf(page)
    .filter(({ fence }) => fence === null)
    .flatMap(({ line, text }) => {
      const name = /^--[a-z][\w-]*/u.exec(text)?.[0];
      return name === undefined || known(name) ? [] : [`${line}: ${name}`];
    });
}

function wrongScripts(page: string): string[] {
  return codesOf(page).flatMap((code) => [
    ...[...code.text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/gu)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts) && !['ci', 'run'].includes(name))
      .map((name) => `${code.line}: npm run ${name}`),
    ...benchesIn(code)
      .filter((name) => !benches.includes(name))
      .map((name) => `${code.line}: bench ${name}`),
  ]);
}

const benchesIn = ({ text }: Code): string[] =>
  (/npm run bench -- ((?:[a-z][\w-]*(?: |$))*)/u.exec(text)?.[1] ?? '')
    .split(' ')
    .filter((name) => name !== '');

describe.each(markdownPages)('$path', ({ text }) => {
  it('names only commands that there are, with the options that they have', async () => {
    expect(await wrongCalls(text)).toEqual([]);
    expect(wrongOptions(text)).toEqual([]);
  });

  it('names only scripts and benches that there are', () => {
    expect(wrongScripts(text)).toEqual([]);
  });
});

describe('a page', () => {
  it('with a command, an option, a choice or an argument that is not there is found out', async () => {
    const sentences = [
      '`kanca rolls list`',
      '`npx kanca roles lists`',
      '`kanca doctor --jsonn`',
      'first\n`kanca serve --only\ncook`',
      "`su kanca -s /bin/sh -c 'kanca docter'`",
      '`docker compose exec kanca node src/cli/kanca.js docter`',
      '`kanca roles list|lost`',
      '`kanca doctor FILE`',
      '```text\n$ kanca inbox lost\n```',
      '`kanca assess calibrate --instrumint <id> --in FILE`',
      '```sh\nkanca migrate · backup · restores\n```',
      '```sh\nnpx kanca roles invite --scope 33.74   # without a role\n```',
      '```sh\nkanca broadcast send \\\n  --textfile a.txt\n```',
    ];
    const found = await Promise.all(sentences.map(async (text) => (await wrongCalls(text)).length));
    expect(found).toEqual(sentences.map(() => 1));
  });

  it('may name a command by its first words, show what can be left out, and say what runs it', async () => {
    const page =
      '`kanca roles`, `kanca roles invite`, `kanca assess calibrate …`, `useradd --shell /bin/sh kanca`\n' +
      '```sh\nkanca report wording [--from 2026-10] [--csv]   # `kanca nothing`\n$ kanca --version\n```';
    expect(await wrongCalls(page)).toEqual([]);
    expect(codesOf(page).flatMap(callsIn)).toHaveLength(5);
  });

  it('with an option in a sentence that no command has is found out', () => {
    expect(
      wrongOptions('`--erase all`, `--erasures LIST`, `--data DIR`, `--max-semi-space-size=64`'),
    ).toEqual(['1: --erase']);
  });

  it('with a script or a bench that is not there is found out', () => {
    expect(
      wrongScripts('`npm run bench -- relevant --data DIR`, `npm run reference`, `npm test`'),
    ).toHaveLength(2);
  });
});
