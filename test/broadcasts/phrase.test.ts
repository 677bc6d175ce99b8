import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/broadcasts/audience/audience.ts';
import { AudienceError } from '../../src/broadcasts/audience/audience-error.ts';
import { describeAudience } from '../../src/broadcasts/audience/describe-audience.ts';
import { joinConditions } from '../../src/broadcasts/audience/join-conditions.ts';
import { readPhrase } from '../../src/broadcasts/audience/phrase/read-phrase.ts';
import { printAudience } from '../../src/broadcasts/audience/print-audience.ts';
import { readCondition } from '../../src/broadcasts/audience/read-condition.ts';
import { readWords } from '../../src/broadcasts/audience/read-words.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { arbitraryCondition } from './arbitrary-audience.ts';

const renderer = createRenderer();

describe('an audience in words', () => {
  it.each([
    ['perempuan umur 18-24 di Kendal', 'sex=P and age=18..24 and regency=33.24'],
    ['Laki-laki di Kota Semarang atau Demak', 'sex=L and regency in 33.74,33.21'],
    [
      'wanita 18 sampai 24 tahun, lulusan SMA atau SMK, yang belum tes',
      'sex=P and age=18..24 and education in SMA,SMK and not assessed',
    ],
    ['umur 18 ke atas dan aktif 2 minggu terakhir', 'age>=18 and seen<14d'],
    ['tidak aktif 2 bulan', 'seen>=60d'],
    ['di bawah 25 tahun', 'age<=24'],
    ['umur di atas 30', 'age>=31'],
    ['pria usia maksimal 35 tahun', 'sex=L and age<=35'],
    ['minimal SMA di Pati', 'education in SMA,SMK,D1,D2,D3,D4,S1,S2,S3 and regency=33.18'],
    ['SMP ke bawah', 'education in none,SD,SMP'],
    ['pekerjaan kasir di Kudus', 'occupation=5230 and regency=33.19'],
    ['pengalaman menjahit', 'occupation=7531'],
    ['bidang jahit di solo', 'field=garmen and regency=33.72'],
    ['minat sosial atau kreatif', 'interest in S,A'],
    ['belum dapat siaran 12', 'missed=12'],
    ['tidak menjawab siaran 3', 'not answered=3'],
    ['melamar lowongan k7ma', 'applied=K7MA'],
    ['sudah melamar', 'applied'],
    ['bertanda jobfair', 'tag=jobfair'],
    ['bahasa jawa', 'language=jv'],
    ['perempuan, bahasa=jawa', 'sex=P and language=jv'],
    ['kelamin=perempuan dan kota=Kudus', 'sex=P and regency=33.19'],
    ['di Weleri', 'regency=33.24'],
    ['kab. kendal, Demak', 'regency in 33.24,33.21'],
    ['umur 18-40 umur 30-50', 'age=30..40'],
  ])('reads "%s"', (words, expression) => {
    expect(printAudience(readWords(words))).toBe(expression);
  });

  it.each([
    ['di Semarang', 'ambiguousRegion', 'semarang'],
    ['di Jakarta', 'badRegion', 'jakarta'],
    ['perempuan ganteng', 'unknownPhrase', 'ganteng'],
    ['perempuan atau umur 18-20', 'mixedOr', 'atau'],
    ['umur 24-18', 'badAge', 'umur 24-18'],
    ['18-24', 'unknownPhrase', '18-24'],
    ['pekerjaan apa saja', 'unknownWork', 'apa saja'],
    ['perempuan tuli di Kendal', 'private', 'tuli'],
    ['difabel', 'private', 'difabel'],
    ['warna=merah', 'unknownWord', 'warna'],
  ])('says what it does not understand in "%s"', (words, fault, found) => {
    expect(thrownBy(() => readWords(words))).toMatchObject({ code: 'AUDIENCE_INVALID', fault, found });
  });

  it('reads what is said back about joined conditions as the same audience', () => {
    const told = arbitraryCondition(['job fair solo']).filter(
      (one) => one.kind !== 'value' || !unsaid.has(one.attribute),
    );
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 4 }), (conditions) => {
        const audience = joinConditions(conditions.map(standing));
        const said = renderer.render(describeAudience(audience), 'id');
        expect(printAudience(readPhrase(said)), said).toBe(printAudience(audience));
      }),
    );
  });

  it('throws nothing but its own error', () => {
    const pieces =
      'perempuan umur 18 - 24 tahun di kendal dan atau , bukan lulusan sma pekerjaan minat bidang siaran " 12 tanda aktif'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (words) => {
        const error = thrownBy(() => readPhrase(words.join(' ')));
        expect(error === undefined || error instanceof AudienceError).toBe(true);
      }),
    );
  });
});

describe('a value where its kind was asked', () => {
  it.each([
    ['age', '18-24', 'age=18..24'],
    ['age', '20', 'age=20'],
    ['place', 'Weleri', 'regency=33.24'],
    ['seen', '14 hari', 'seen<14d'],
    ['applied', 'K7MA', 'applied=K7MA'],
    ['applied', 'not applied', 'not applied'],
    ['answered', '12', 'answered=12'],
    ['missed', '12', 'missed=12'],
    ['tag', 'jobfair', 'tag=jobfair'],
    ['age', 'perempuan di Kendal', 'sex=P and regency=33.24'],
  ] as const)('for %s reads "%s"', (kind, said, expression) => {
    expect(printAudience(readCondition(said, kind))).toBe(expression);
  });

  it('says what is wrong with it as an answer to what was asked', () => {
    expect(thrownBy(() => readCondition('Jakarta', 'place'))).toMatchObject({
      fault: 'badRegion',
      position: 1,
    });
  });
});

/** Told by what people see of them, not by what they are kept as. */
const unsaid = new Set(['consent', 'channel']);

/** Ages that say nothing of one another, so that joining them is no question. */
function standing(condition: Condition): Condition {
  if (condition.kind !== 'age' || condition.from === null || condition.to === null) return condition;
  return { ...condition, to: Math.max(condition.from, condition.to) };
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
