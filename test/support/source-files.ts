import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string;
  text: string;
  lines: number;
  /** Packages as they are, own files from the project's root. */
  imports: string[];
  /** The same of own files that are imported or passed on statement by statement; `typeOnly`: gone when it runs. */
  links: { to: string; typeOnly: boolean }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All TypeScript files below these folders that people write. */
export function readSourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !path.includes('storage/generated/'))
      .map(readSource),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gmu,
  );
  const imports = [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: imports.map((name) => place(path, name)),
    links: readLinks(text).map(({ to, typeOnly }) => ({ to: place(path, to), typeOnly })),
  };
}

/** One by one: a file may take types and values from the same other file in two statements. */
function readLinks(text: string): { to: string; typeOnly: boolean }[] {
  const statement =
    /^(?:import|export)\s+(type\s+(?!from\b))?[^'"`;]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'|\b(typeof\s+)?import\(\s*'(\.[^']+)'/gmu;
  return [...text.matchAll(statement)].map(([, type, from, bare, typed, dynamic]) => ({
    to: from ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined || typed !== undefined,
  }));
}

function place(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return relative(root, resolve(root, dirname(from), name)).replaceAll('\\', '/');
}
