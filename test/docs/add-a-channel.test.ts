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
import { afterAll, describe, expect, it } from 'vitest';
import type { ChannelDefinition } from '../../src/channels/channel-definition.ts';
import type { ChannelContract } from '../channels/contract/channel-contract.ts';
import { describeChannel } from '../channels/contract/describe-channel.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const files = codeOf(join(home, 'docs/add-a-channel.md'));
const root = build();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { smsContract } = (await import(join(root, 'test/channels/sms/contract.ts'))) as {
  smsContract: ChannelContract;
};
const { channelDefinitions } = (await import(join(root, 'src/channels/registry.ts'))) as {
  channelDefinitions: readonly ChannelDefinition[];
};

describe('the worked example of a channel', () => {
  it('touches its own folder and one line', () => {
    const product = files.filter(({ path }) => path.startsWith('src/'));
    const outside = product.filter(({ path }) => !path.startsWith('src/channels/sms/'));
    expect(outside.map(({ path }) => path)).toEqual(['src/channels/definitions.ts']);
    expect(outside[0]?.text.trim().split('\n')).toHaveLength(1);
  });

  it('is known to everyone by that line', () => {
    expect(channelDefinitions.map(({ traits }) => traits.name)).toContain('sms');
  });

  it('has no fault of types', () => {
    const own = files.map(({ path }) => join(root, path));
    const config = ts.readConfigFile(join(home, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const program = ts.createProgram(own, { ...options, noEmit: true, skipLibCheck: true });
    const faults = own.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)));
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});

describeChannel(smsContract);

/** Blocks of a page whose first line names a file; `+` behind it: added at its end. */
function codeOf(page: string): { path: string; added: boolean; text: string }[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```ts (\S+)( \+)?\n(.*?)^```$/gmsu);
  return [...blocks].map(([, path = '', plus, text = '']) => ({ path, added: plus !== undefined, text }));
}

/** The house with the example in it, in a folder of its own. */
function build(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'add-a-channel-')));
  const bare = (path: string): boolean => !path.includes('/storage/');
  for (const part of ['src', 'flows', 'test/channels/contract'])
    cpSync(join(home, part), join(folder, part), { recursive: true, filter: bare });
  for (const part of ['node_modules', 'locales', 'package.json', 'tsconfig.json'])
    symlinkSync(join(home, part), join(folder, part));
  for (const { path, added, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, added ? readFileSync(file, 'utf8') + text : text);
  }
  return folder;
}
