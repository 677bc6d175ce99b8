import { describe, expect, it } from 'vitest';
import { findWording } from '../../src/wording/find-wording.ts';
import { findCounted } from './find-counted.ts';
import { readLabelledLines } from './labelled-line.ts';
import { measureWording } from './measure-wording.ts';

const lines = readLabelledLines(new URL('./lists/gesi-own.jsonl', import.meta.url));

describe('the wording check on lines that were written when the rules were done', () => {
  const later = readLabelledLines(new URL('./lists/gesi-fresh.jsonl', import.meta.url));
  const { missed, falseAlarms } = measureWording(later, findCounted);

  it('finds what leaves people out and passes what does not', () => {
    expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] });
  });
});

describe('the wording check on invented lines', () => {
  const figures = measureWording(lines, findCounted);

  it('has enough of them, with spans', () => {
    expect(lines.length).toBeGreaterThanOrEqual(120);
    expect(lines.filter(({ spans }) => spans !== undefined).length).toBeGreaterThanOrEqual(60);
  });

  it('finds what leaves people out and passes what does not', () => {
    expect({ missed: figures.missed, falseAlarms: figures.falseAlarms }).toEqual({
      missed: [],
      falseAlarms: [],
    });
  });

  it('names the grounds', () => {
    const weak = Object.entries(figures.categories).filter(
      ([, { recall, precision }]) => (recall ?? 0) < 0.95 || (precision ?? 0) < 0.95,
    );
    expect(weak).toEqual([]);
  });

  it('shows the very words', () => {
    expect(figures.spanOverlap).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a finding', () => {
  it('is a piece of the text as it was written, in UTF-16', () => {
    const text = '📢 Dicari 𝗪𝗮𝗻𝗶𝘁𝗮, u\u0301sia max\u00a025 th 😀, *belum menikah*';
    const found = findWording(text);
    expect(found.map((one) => one.text)).toEqual(['𝗪𝗮𝗻𝗶𝘁𝗮', 'u\u0301sia max\u00a025 th', 'belum menikah']);
    for (const { span, text: words } of found) expect(text.slice(...span)).toBe(words);
  });

  it('is the same on a line of its own and inside a vacancy', () => {
    const vacancy = 'Kasir toko\n- SMA/SMK\n- usia maks 25 tahun\r\n- jujur';
    expect(findWording(vacancy).map(({ text }) => text)).toEqual(['usia maks 25 tahun']);
  });

  it('does not go over the end of a line', () => {
    expect(findWording('usia maks\n25 orang dibutuhkan')).toEqual([]);
  });

  it('takes in how much the condition is wished', () => {
    expect(findWording('Kasir, lebih diutamakan wanita').map(({ text }) => text)).toEqual([
      'lebih diutamakan wanita',
    ]);
  });
});

describe('the severity', () => {
  const severity = (text: string, title?: string) => findWording(text, title).map((one) => one.severity);

  it('is barred for a condition that nothing justifies', () => {
    expect(severity('tinggi badan minimal 165 cm')).toEqual(['barred']);
  });

  it('is a question where the work may justify the condition, by the text or by the title', () => {
    expect(severity('Satpam, tinggi badan minimal 165 cm')).toEqual(['ask']);
    expect(severity('tinggi badan minimal 165 cm', 'Security')).toEqual(['ask']);
  });

  it('asks for a reason where a lowest age is above 18, and not below', () => {
    expect(severity('usia minimal 21 tahun')).toEqual(['ask']);
    expect(severity('usia minimal 18 tahun')).toEqual([]);
  });

  it('is a hint for a name of work that means one sex', () => {
    expect(severity('lowongan SPG dan waitress')).toEqual(['hint', 'hint']);
  });

  it('is a question for an age range that leaves out hardly anybody', () => {
    expect(severity('usia 18 - 60 tahun')).toEqual(['ask']);
  });
});

describe('very long and odd texts', () => {
  it.each(['(((', '- ', '1) ', 'a', 'tidak ', '😀', 'baju wanita untuk ', 'target pasar '])(
    'of %j cost less than two seconds',
    (piece) => {
      const begin = process.cpuUsage();
      findWording(piece.repeat(65_000 / piece.length));
      const { user } = process.cpuUsage(begin);
      expect(user / 1e6).toBeLessThan(2);
    },
  );

  it('are looked at up to 20,000 signs', () => {
    expect(findWording(`${'a\n'.repeat(9_990)}wanita`)).toHaveLength(1);
    expect(findWording(`${'a\n'.repeat(10_001)}wanita`)).toEqual([]);
  });

  it('without any words hold nothing', () => {
    expect(findWording('')).toEqual([]);
    expect(findWording('\n \u200b😀')).toEqual([]);
  });
});
