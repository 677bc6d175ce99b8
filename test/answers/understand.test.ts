import { describe, expect, it } from 'vitest';
import { answerKinds } from '../../src/answers/answer-kinds.ts';
import { understand } from '../../src/answers/understand.ts';
import { blindVariants } from './variants/blind-variants.ts';
import { laterQuantityVariants } from './variants/later-quantity-variants.ts';
import { laterVariants } from './variants/later-variants.ts';
import type { Variants } from './variants/variant.ts';

const today = '2026-11-24';

function understoodAs(variants: Variants, kind: keyof Variants): [string, unknown][] {
  return (variants[kind] ?? []).map(([input]) => [input, understand(kind, input, today)]);
}

describe.each([
  ['invented before the first run', blindVariants],
  ['words, places and dates invented later', laterVariants],
  ['numbers and names invented later', laterQuantityVariants],
])('what people type: %s', (_, variants) => {
  it.each(answerKinds.filter((kind) => variants[kind] !== undefined))(
    'means what it should as %s',
    (kind) => {
      expect(understoodAs(variants, kind)).toEqual(variants[kind]);
    },
  );
});

describe('everyday words', () => {
  it.each(['sering', 'bulan', 'barang', 'banyak', 'baru', 'kendala', 'sedang', 'kursus'])(
    'does not take "%s" for a misspelt place',
    (word) => {
      expect(understand('region', word, today)).toBeNull();
    },
  );

  it.each(['kudus', 'malam', 'bulan', 'salam', 'susah', 'biasa'])(
    'does not take "%s" for yes or no',
    (word) => {
      expect(understand('yesno', word, today)).toBe('unclear');
    },
  );
});
