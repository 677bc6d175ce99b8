import { describe, expect, it } from 'vitest';
import { windowMs } from '../../src/channels/window-ms.ts';
import { decideReach } from '../../src/reach/decide-reach.ts';
import type { Purpose } from '../../src/reach/purposes.ts';
import type { ReachFacts } from '../../src/reach/reach-facts.ts';

/** 10.00 WIB. */
const now = new Date('2026-11-04T03:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const phone = { capabilities: { rings: true } };
const cloud = { capabilities: { rings: true, windowMs: windowMs(24) } };

function facts(purpose: Purpose, more: Partial<ReachFacts> = {}): ReachFacts {
  return {
    purpose,
    unknown: false,
    stopped: false,
    agreed: ['account', 'alerts', 'matching'],
    talking: false,
    quietFrom: 20,
    quietUntil: 7,
    weeklyCap: 2,
    told: 0,
    lastSeenAt: hours(-30),
    ...more,
  };
}

const changes: Record<string, Partial<ReachFacts>> = {
  stop: { stopped: true },
  consent: { agreed: [] },
  talk: { talking: true },
  quiet: { quietFrom: 9, quietUntil: 12 },
  cap: { told: 2 },
  unknown: { unknown: true },
};

/** What holds each purpose back; the order of the columns is that of `changes`. */
const matrix: Record<Purpose, string> = {
  alert: 'drop drop wait wait drop drop',
  search: 'drop drop wait wait drop drop',
  suggestion: 'drop drop wait wait drop drop',
  reminder: 'drop drop wait wait drop drop',
  broadcast: 'drop drop wait wait drop drop',
  status: 'drop send wait wait send drop',
  question: 'drop send wait wait send drop',
  work: 'drop send send wait send drop',
  service: 'send send send wait send send',
  security: 'send send send send send send',
};

describe.each(Object.entries(matrix))('a notice of purpose %s', (purpose, line) => {
  const decide = (more?: Partial<ReachFacts>): string =>
    decideReach(facts(purpose as Purpose, more), phone, now).act;

  it('leaves where nothing speaks against it', () => {
    expect(decide()).toBe('send');
  });

  it(`does with ${Object.keys(changes).join(', ')}: ${line}`, () => {
    expect(Object.values(changes).map(decide).join(' ')).toBe(line);
  });
});

describe('a notice that waits', () => {
  it('waits for the end of the quiet hours, on channels that ring only', () => {
    const quiet = facts('alert', changes['quiet']);
    expect(decideReach(quiet, phone, now)).toEqual({ act: 'wait', until: hours(2), why: 'quiet' });
    expect(decideReach(quiet, { capabilities: { rings: false } }, now)).toEqual({ act: 'send' });
  });

  it('is dropped rather than put off where it may not be told at all', () => {
    const both = facts('alert', { ...changes['quiet'], ...changes['consent'] });
    expect(decideReach(both, phone, now)).toEqual({ act: 'drop', why: 'consent' });
  });
});

describe('a broadcast outside the 24 hours of WhatsApp', () => {
  const late = facts('broadcast');

  it('is dropped where no template is for it, while other notices wait for the person to write', () => {
    expect(decideReach(late, cloud, now)).toEqual({ act: 'drop', why: 'window' });
    expect(decideReach(facts('alert'), cloud, now)).toEqual({ act: 'send' });
  });

  it.each(['broadcast', '*'])('leaves by the template %s', (template) => {
    const { capabilities } = cloud;
    const set = { capabilities: { ...capabilities, templates: [template] } };
    expect(decideReach(late, set, now)).toEqual({ act: 'send' });
  });

  it('leaves as text while they are not over', () => {
    expect(decideReach({ ...late, lastSeenAt: hours(-23) }, cloud, now)).toEqual({ act: 'send' });
  });
});
