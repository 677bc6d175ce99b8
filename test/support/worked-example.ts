import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const home = fileURLToPath(new URL('../..', import.meta.url));
const linked = ['node_modules', 'locales', 'package.json', 'tsconfig.json'];

export interface ExampleFile {
  path: string;
  /** At the end of a file that is there already. */
  added: boolean;
  text: string;
}

/** The house with what a page of `docs/` tells to write, in a folder of its own. */
export interface WorkedExample {
  root: string;
  files: ExampleFile[];
  /** Faults of types in the files of the page. */
  typeFaults(): string[];
  remove(): void;
}

/**
 * Does what a page says.
 * @param page name of a page in `docs/`; blocks of code whose first line names a file are written there, those with `+`
 * behind the name at its end
 * @param copied folders that are copied, all but what `without` matches; what the rest needs is linked
 */
export function buildExample(page: string, copied: string[], without: RegExp = /^$/u): WorkedExample {
  const files = codeOf(readFileSync(join(home, 'docs', page), 'utf8'));
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'worked-example-')));
  for (const part of copied)
    cpSync(join(home, part), join(root, part), { recursive: true, filter: (path) => !without.test(path) });
  for (const part of linked.filter((name) => !copied.includes(name)))
    symlinkSync(join(home, part), join(root, part));
  for (const { path, added, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, added ? readFileSync(file, 'utf8') + text : text);
  }
  return {
    root,
    files,
    typeFaults: () => typeFaults(root, files),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function codeOf(text: string): ExampleFile[] {
  return [...text.matchAll(/^```(?:ts|json) (\S+)( \+)?\n(.*?)^```$/gmsu)].map(
    ([, path = '', plus, code = '']) => ({ path, added: plus !== undefined, text: code }),
  );
}

function typeFaults(root: string, files: readonly ExampleFile[]): string[] {
  const own = files.filter(({ path }) => path.endsWith('.ts')).map(({ path }) => join(root, path));
  const config = ts.readConfigFile(join(home, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(own, { ...options, noEmit: true, skipLibCheck: true });
  return own
    .flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
