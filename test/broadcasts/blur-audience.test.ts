import { describe, expect, it } from 'vitest';
import { blurAudience } from '../../src/broadcasts/blur-audience.ts';
import { blurCount } from '../../src/broadcasts/blur-count.ts';
import { noTariff, summarizePreflight } from '../../src/broadcasts/preflight.ts';
import type { AudienceGroup } from '../../src/storage/broadcasts/group-audience.ts';

const keys = Array.from({ length: 4_000 }, (_, n) => {
  const key = Buffer.alloc(32);
  key.writeUInt32BE(n);
  return key;
});
const [key = Buffer.alloc(32)] = keys;

/** How often each number is told of so many people, over all keys. */
function shares(people: number, question: string): Map<number, number> {
  const counted = new Map<number, number>();
  for (const one of keys) {
    const told = blurCount(people, [question], one);
    counted.set(told, (counted.get(told) ?? 0) + 1 / keys.length);
  }
  return counted;
}

describe('a number of people as somebody of the office is told it', () => {
  it('is tens near the true one, or fewer than ten', () => {
    for (const people of [60, 412, 3_000]) {
      expect(blurCount(people, ['tag=besar'], key) % 10).toBe(0);
      expect(Math.abs(blurCount(people, ['tag=besar'], key) - people)).toBeLessThan(40);
    }
    for (const few of [0, 1, 2, 3]) expect(blurCount(few, ['tag=kecil'], key)).toBe(0);
  });

  // Whoever knows nine people by their tag asks for these nine or one person, who fits or does not.
  it.each([0, 1, 4, 9, 14, 200])('hardly tells whether one person is in it besides %i others', (known) => {
    const [without, within] = [shares(known, 'a'), shares(known + 1, 'b')];
    const guessedRight = [...new Set([...without.keys(), ...within.keys()])].reduce(
      (sum, one) => sum + Math.max(without.get(one) ?? 0, within.get(one) ?? 0) / 2,
      0,
    );
    // A coin is right in one half; by the noise it may be 1.5 / 2.5 at most.
    expect(guessedRight).toBeLessThan(0.63);
  });

  it('proves nothing by the difference of two questions for the same people', () => {
    const differ = keys.filter((one) => blurCount(34, ['a'], one) !== blurCount(34, ['a or a'], one));
    expect(differ.length).toBeGreaterThan(400);
  });
});

describe('an audience as its author is told it', () => {
  const group = (people: number, change: Partial<AudienceGroup> = {}): AudienceGroup => ({
    ...{ channel: 'telegram', language: 'jv', skipped: null, outside: false, quiet: true },
    ...change,
    people,
  });
  const groups = [group(80), group(40, { channel: 'whatsapp-cloud', outside: true })];
  const skipped = [group(30, { channel: null, skipped: 'unreachable' }), group(3, { skipped: 'stopped' })];
  const asked = { audience: 'tag=besar', scope: ['33.22', '33.74'], language: null };

  it('is the same however often and in whatever order of places it is asked for', () => {
    const other = { ...asked, scope: ['33.74', '33.22'] };
    expect(blurAudience(groups, other, key)).toEqual(blurAudience(groups, asked, key));
  });

  it('holds tens only, of which the parts are the whole, and nothing of languages and quiet hours', () => {
    const blurred = blurAudience([...groups, ...skipped], asked, key);
    const look = summarizePreflight(blurred, ['id'], noTariff);
    expect(look.perChannel.reduce((sum, { people }) => sum + people, 0)).toBe(look.reached);
    expect(look.people).toBe(look.reached + look.optedOut + look.unreachable + look.fatigue);
    for (const { people } of blurred) expect(people % 10).toBe(0);
    expect([look.quietNow, look.missingLanguage.people]).toEqual([0, 0]);
  });
});
