import { readdirSync, readFileSync } from 'node:fs';

export interface MarkdownPage {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
}

const root = new URL('../../../', import.meta.url);

/** Every page that people read: those beside the README, and all below `docs/`. */
export const markdownPages: readonly MarkdownPage[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
].map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
