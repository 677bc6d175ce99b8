import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages } from '../../flows/languages.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';

const root = join(import.meta.dirname, '../..');

/** How the sources name texts. */
export interface KeyUses {
  /** `'ns:key'`, with the file it stands in. */
  literals: { file: string; key: string }[];
  /** `` `ns:some_${part}` `` with a name before or after the part: what can be meant. */
  templates: { file: string; template: string; pattern: RegExp; bare: boolean }[];
  /** Every other quoted word and object key behind its folder: what a bare `` `ns:${word}` `` can be filled with. */
  names: Set<string>;
}

/** Reads all sources of flows and src but generated ones; comments do not count. */
export function readKeyUses(): KeyUses {
  const namespaces = new Set(languages.flatMap((language) => Object.keys(loadLocales()[language])));
  const uses: KeyUses = { literals: [], templates: [], names: new Set() };
  for (const { file, source } of [...sources('flows'), ...sources('src')]) {
    for (const [, , content] of source.matchAll(/(['"])((?:(?!\1)[^\\\n])*)\1/g)) {
      const [namespace, key, more] = (content ?? '').split(':');
      if (key === undefined) uses.names.add(`${dirname(file)} ${namespace ?? ''}`);
      else if (more === undefined && namespaces.has(namespace ?? '') && /^[A-Za-z][\w.-]*$/.test(key))
        uses.literals.push({ file, key: content ?? '' });
    }
    for (const [, name] of source.matchAll(/\b(\w+):/g)) uses.names.add(`${dirname(file)} ${name ?? ''}`);
    for (const [, content] of source.matchAll(/`((?:[^`\\$]|\$(?!\{)|\$\{[^}]*\})*)`/g))
      addTemplate(uses, file, content ?? '', namespaces);
  }
  return uses;
}

function addTemplate(uses: KeyUses, file: string, content: string, namespaces: Set<string>): void {
  const template = content.replace(/\$\{[^}]*\}/g, '*');
  const [namespace, key, more] = template.split(':');
  if (key === undefined || more !== undefined || !/^[\w.*-]+$/.test(key)) return;
  if (namespace !== '*' && !namespaces.has(namespace ?? '')) return;
  const escaped = template.replace(/[.]/g, '\\.').replace(/^\*/, '[a-z0-9]+').replace(/\*/g, '[\\w-]+');
  uses.templates.push({ file, template, pattern: new RegExp(`^${escaped}$`), bare: key === '*' });
}

function sources(folder: string): { file: string; source: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('storage', 'generated')))
    .map((file) => ({
      file: join(folder, file),
      source: readFileSync(join(root, folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    }));
}
