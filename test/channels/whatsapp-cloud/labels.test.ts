import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/channels/whatsapp-cloud/render-cloud-message.ts';
import { shortenLabel } from '../../../src/channels/whatsapp-cloud/shorten-label.ts';
import { LIMITS as WEB_LIMITS } from '../../../src/channels/whatsapp-web/compose-pieces.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('the labels of choices', () => {
  it('are found in the flows', () => {
    expect(findLabels('id').length).toBeGreaterThan(20);
  });

  it.each(['id', 'jv', 'en'])('in %s stand whole in a list row and in a poll', (language) => {
    const limit = Math.min(LIMITS.rowDescription, WEB_LIMITS.pollLabel);
    expect(findLabels(language).filter(([, label]) => label.length > limit)).toEqual([]);
  });

  it.each(['id', 'jv', 'en'])('in %s keep words when they are cut to a title', (language) => {
    const titles = findLabels(language).map(([, label]) => shortenLabel(label, LIMITS.rowTitle));
    expect(titles.filter((title) => title.length < 2)).toEqual([]);
  });
});

/** Every text that a flow names as a label: `label: text('ns:key')`, or all keys a template can name. */
function findLabels(language: string): [string, string][] {
  const named = new Map<string, string>();
  for (const source of sources(join(ROOT, 'flows'))) {
    for (const [, quote, namespace, key] of source.matchAll(/label: text\(\s*(['`])([^:'`]+):([^'`]*)\1/g)) {
      const start = quote === '`' ? key?.split('${')[0] : key;
      const whole = quote === "'" || !key?.includes('${');
      if (namespace === undefined || start === undefined || namespace.includes('$')) continue;
      for (const [name, value] of Object.entries(locale(language, namespace))) {
        const matches = whole ? name === start : start !== '' && name.startsWith(start);
        if (matches && typeof value === 'string' && !value.includes('{{') && !/[Ww]ords/.test(name)) {
          named.set(`${namespace}:${name}`, value);
        }
      }
    }
  }
  for (const instrument of ['riasec48', 'ipip50']) {
    const { responses } = locale(language, instrument) as { responses?: Record<string, string> };
    for (const [value, label] of Object.entries(responses ?? {})) named.set(`${instrument}:${value}`, label);
  }
  return [...named];
}

function locale(language: string, namespace: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'locales', language, `${namespace}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
  } catch {
    return {};
  }
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
