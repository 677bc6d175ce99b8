import { describe, expect, it } from 'vitest';
import { codesOf } from './reading/codes-of.ts';
import { markdownPages } from './reading/markdown-pages.ts';
import { pathsIn } from './reading/paths-in.ts';
import { projectPaths } from './reading/project-paths.ts';

const slashed = projectPaths.map((path) => `/${path}`);

/** By its whole path, by its end, or by what its name begins with before a `-`; `*` stands for some letters. */
function isThere(path: string): boolean {
  const pattern = path.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  const end = new RegExp(`/${pattern}(?:-[^/]*)?$`, 'u');
  return slashed.some((one) => end.test(one));
}

/** Files that the page itself tells to write: named on the opening fence, or alone on the line before one. */
function written(page: string): string[] {
  const named = page.matchAll(/^```\w+ (\S+\/\S+)|^`([^`\n]+\/[^`\n]+)`[^`\n]*\n+```/gmu);
  return [...named].map(([, onFence, before]) => onFence ?? before ?? '');
}

function wrongPaths(page: string): string[] {
  const own = written(page);
  return codesOf(page).flatMap((code) =>
    pathsIn(code)
      .filter((path) => !isThere(path) && !own.some((file) => file === path || file.startsWith(`${path}/`)))
      .map((path) => `${code.line}: ${path}`),
  );
}

describe.each(markdownPages)('$path', ({ text }) => {
  it('names only files and folders that there are', () => {
    expect(wrongPaths(text)).toEqual([]);
  });
});

describe('a page', () => {
  it('with a file or a folder that is not there is found out', () => {
    const page =
      '`src/outbox/sendar.ts`, `rules/tells-stopp.ts`, `test/nowhere/`, `no-such/`\n```sh\n.ci/ran\n```';
    expect(wrongPaths(page)).toHaveLength(5);
  });

  it('may name what stands for something, what it tells to write, and places outside the project', () => {
    const page =
      '`locales/<lang>/settings.json`, `prisma/migrations/NNNN_NAME/migration.sql`, `KANCA_DATA_DIR/a/b.json`, ' +
      '`/etc/kanca/kanca.env`, `https://example.org/src/a.ts`, `flows/day/`\n\n```ts flows/day/flow.ts\n```';
    expect(wrongPaths(page)).toEqual([]);
  });
});
