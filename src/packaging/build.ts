import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedPackage } from './installed-package.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** What runs beside the compiled code, as it lies in the checkout. */
const copied = [
  'locales',
  'prisma/migrations',
  'prisma/sample',
  '.env.example',
  'README.md',
  'README.id.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs',
  'deploy',
];

/**
 * `npm run build`: makes `dist`, a folder that runs by itself: compiled JavaScript, texts, migrations, and a
 * `package.json` with its lock file for `npm ci --omit=dev`, of the packages that serving needs and no others.
 */
function build(): void {
  rmSync(dist, { recursive: true, force: true });
  run('tsc', '-p', 'tsconfig.build.json');
  for (const folder of ['src', 'flows']) copyData(folder);
  for (const path of copied) cpSync(join(root, path), join(dist, path), { recursive: true });
  writeFileSync(join(dist, '.npmrc'), `${readFileSync(join(root, '.npmrc'), 'utf8')}engine-strict=true\n`);
  writeJson('package.json', installedPackage(readJson(join(root, 'package.json'))));
  cpSync(join(root, 'package-lock.json'), join(dist, 'package-lock.json'));
  execFileSync('npm', ['install', '--package-lock-only', '--offline', '--ignore-scripts'], {
    cwd: dist,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** JSON that is read by name, and the JavaScript that starts the rest; TypeScript copies neither. */
function copyData(folder: string): void {
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(json|js)$/u.test(path)) continue;
    mkdirSync(dirname(join(dist, folder, path)), { recursive: true });
    cpSync(join(root, folder, path), join(dist, folder, path));
  }
}

function run(program: string, ...args: string[]): void {
  execFileSync(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: 'inherit' });
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(dist, name), `${JSON.stringify(value, null, 2)}\n`);
}

build();
