import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { putSettings } from '../../src/cli/setup/put-settings.ts';

const example = readFileSync('.env.example', 'utf8');

describe('settings that are put into a settings file', () => {
  it('take the place of their line, commented out or not, and leave everything else', () => {
    const text = '# The token.\n# TELEGRAM_BOT_TOKEN=123456:ABC-DEF\nLOG_LEVEL=info\n# end\n';
    expect(putSettings(text, { TELEGRAM_BOT_TOKEN: '7:x', LOG_LEVEL: 'warn' })).toBe(
      '# The token.\nTELEGRAM_BOT_TOKEN=7:x\nLOG_LEVEL=warn\n# end\n',
    );
  });

  it('change the line that counts where a name stands twice', () => {
    const changed = putSettings('A=1\nA=2\n', { A: '3' });
    expect(parseEnv(changed)).toEqual({ A: '3' });
  });

  it('are commented out where they are empty', () => {
    expect(parseEnv(putSettings('A=1\n', { A: '' }))).toEqual({});
  });

  it('come back as they were given, whatever stands in them', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .filter((text) => text.trim() === text && !['"', "'", '`'].every((quote) => text.includes(quote)));
    fc.assert(
      fc.property(value, (password) => {
        const read = parseEnv(putSettings(example, { DATABASE_URL: password }));
        expect(read['DATABASE_URL']).toBe(password);
        expect(read['LOG_LEVEL']).toBe('info');
      }),
    );
  });
});
