import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from './reading/anchors-of.ts';
import { markdownPages, type MarkdownPage } from './reading/markdown-pages.ts';
import { projectPaths } from './reading/project-paths.ts';

const paths = new Set(projectPaths);
const texts = new Map(markdownPages.map(({ path, text }) => [path, text]));

/** Links to other places of the project, from its root: the path, and the anchor behind a `#` or ''. */
function linksOf({ path, text }: MarkdownPage): { path: string; anchor: string }[] {
  const spoken = text.replaceAll(/^ *```.*?^ *```/gmsu, '').replaceAll(/`[^`]+`/gu, 'code');
  return [...spoken.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const to = file === '' ? path : posix.join(posix.dirname(path), file);
      return { path: to.replace(/\/$/u, ''), anchor };
    });
}

function wrongLinks(page: MarkdownPage): string[] {
  return linksOf(page)
    .filter(({ path, anchor }) => {
      const text = path === page.path ? page.text : texts.get(path);
      return !paths.has(path) || (anchor !== '' && text !== undefined && !anchorsOf(text).includes(anchor));
    })
    .map(({ path, anchor }) => `${path}#${anchor}`);
}

describe.each(markdownPages)('$path', (page) => {
  it('links only to files that there are, and to headings that they have', () => {
    expect(wrongLinks(page)).toEqual([]);
  });
});

describe('the links', () => {
  it('lead from the README to every page', () => {
    const seen = new Set(['README.md']);
    for (const path of seen)
      for (const { path: next } of linksOf({ path, text: texts.get(path) ?? '' }))
        for (const page of texts.keys()) if (page === next || page.startsWith(`${next}/`)) seen.add(page);
    expect([...texts.keys()].filter((path) => !seen.has(path))).toEqual([]);
  });

  it('to a file or a heading that is not there are found out', () => {
    const text = [
      '# One `two`, three\n## Same\n## Same',
      '[a](#one-two-three) [b](#same-1) [c](../README.md#two-commands) [d](https://example.org/x) `[e](f)`',
      '[g](#same-2) [h](../READMI.md) [i](../README.md#three-commands)',
    ].join('\n');
    expect(wrongLinks({ path: 'docs/roles.md', text })).toEqual([
      'docs/roles.md#same-2',
      'READMI.md#',
      'README.md#three-commands',
    ]);
  });
});
