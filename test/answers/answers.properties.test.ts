import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerKind, answerKinds } from '../../src/answers/answer-kinds.ts';
import { educationLevels } from '../../src/answers/education/education-levels.ts';
import { isRegencyCode } from '../../src/answers/regions/regions.ts';
import { understand } from '../../src/answers/understand.ts';

const today = '2026-11-24';
const vocabulary =
  'iya tidak gak mau tapi atau dan semarang kab kota solo karanganyar 17 agustus 1998 08123456789 juta 3 2,5 - / , belas puluh setengah smk s1 belum lulus laki perempuan \u200b \u202e \u0000 👍 umr ribu sampai tahun bulan';
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 12 }).map((words) => words.join(' ')),
);

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const hasOnly = (value: unknown, key: string, check: (inner: unknown) => boolean) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === key &&
  check(Object.values(value)[0]);
const isList = (check: (item: unknown) => boolean) => (list: unknown) =>
  Array.isArray(list) && list.every(check);
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isPlace = (value: unknown) =>
  isText(value) && (isRegencyCode(String(value)) || String(value).startsWith('outside: '));
const isIsoDate = (value: unknown) =>
  /^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)));
const isPhone = (value: unknown) => /^\+[1-9]\d{5,14}$/.test(String(value));
const isLevel = (value: unknown) => educationLevels.some((level) => level === value);

const isCanonical: Record<AnswerKind, (value: unknown) => boolean> = {
  region: (value) =>
    value === null ||
    isRegencyCode(String(value)) ||
    hasOnly(value, 'ambiguous', (list) => isList(isPlace)(list) && (list as unknown[]).length > 1) ||
    hasOnly(value, 'outside', isText) ||
    hasOnly(value, 'province', (code) => code === '33'),
  date: (value) => isIsoDate(value) || hasOnly(value, 'invalid', isText),
  yesno: (value) => value === 'yes' || value === 'no' || value === 'unclear',
  number: (value) =>
    value === null ||
    isNumber(value) ||
    hasOnly(value, 'range', isList(isNumber)) ||
    hasOnly(value, 'list', isList(isNumber)),
  money: (value) =>
    value === null ||
    isNumber(value) ||
    hasOnly(value, 'range', isList(isNumber)) ||
    hasOnly(value, 'ambiguous', isList(isNumber)) ||
    hasOnly(value, 'special', (special) => special === 'minimum wage'),
  phone: (value) =>
    isPhone(value) || hasOnly(value, 'list', isList(isPhone)) || hasOnly(value, 'invalid', isText),
  education: (value) =>
    value === null ||
    isLevel(value) ||
    hasOnly(value, 'ambiguous', isList(isLevel)) ||
    (value as { level?: unknown }).level === 'S1',
  gender: (value) => value === null || value === 'L' || value === 'P',
  name: (value) => value === null || (isText(value) && [...String(value)].length <= 80),
  text: (value) => value === null || (isText(value) && [...String(value)].length <= 1000),
};

describe('any text at all', () => {
  it.each(answerKinds)('never throws and gives a canonical value as %s', (kind) => {
    fc.assert(
      fc.property(typed, (input) => {
        expect(understand(kind, input, today)).toSatisfy(isCanonical[kind]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(answerKinds)('takes ten thousand characters as %s', (kind) => {
    for (const input of ['a', '1', 'iya ', '08 ', 'semarang, ', '\u200b', '(', 'ﷺ', '12/'].map((unit) =>
      unit.repeat(10_000),
    ))
      expect(understand(kind, input.slice(0, 10_000), today)).toSatisfy(isCanonical[kind]);
  });

  it.each(answerKinds)('gives the same with zero-width marks and blanks around it as %s', (kind) => {
    fc.assert(
      fc.property(typed, (input) => {
        expect(understand(kind, ` \u200b${input}\u202e `, today)).toEqual(understand(kind, input, today));
      }),
      { numRuns: 100 },
    );
  });
});
