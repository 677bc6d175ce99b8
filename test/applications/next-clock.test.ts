import { describe, expect, it } from 'vitest';
import { answerDays, usualAnswerDays, type ClockName } from '../../src/applications/answer-days.ts';
import { endStates, openStates, receivers } from '../../src/applications/application-words.ts';
import { nextClock } from '../../src/applications/next-clock.ts';
import { addWorkdays } from '../../src/time/add-workdays.ts';
import { officeDays } from '../../src/time/office-days.ts';
import { wibMoment } from '../../src/time/wib-moment.ts';

const office = officeDays();
const days = answerDays();
const from = new Date('2026-12-18T10:00:00Z');
const open = receivers.flatMap((receiver) => openStates.map((state) => ({ receiver, state, from })));

describe('the clock of an application', () => {
  it('counts working days of the office, without weekends, holidays and joint leave', () => {
    // Friday 18 December 2026; 24 is joint leave, 25 Christmas.
    expect(wibMoment(addWorkdays(from, 1, office))).toBe('21-12-2026 09.00 WIB');
    expect(wibMoment(addWorkdays(from, 4, office))).toBe('28-12-2026 09.00 WIB');
  });

  it.each(open)('runs for a $receiver in $state at any time, and comes to the end by itself', (waiting) => {
    for (const waited of [0, 1, 30, 400]) {
      const now = new Date(from.getTime() + waited * 86_400_000);
      const seen: ClockName[] = [];
      let clock = nextClock(waiting, { now, days, office });
      for (let at = now; clock !== null && seen.length < 9;) {
        expect(clock.at.getTime()).toBeGreaterThan(at.getTime());
        seen.push(clock.name);
        at = clock.at;
        clock = nextClock(waiting, { now: at, after: clock.name, days, office });
      }
      expect(seen.at(-1)).toBe('close');
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it.each([...endStates])('does not run once it is %s', (state) => {
    expect(nextClock({ state, receiver: 'desk', from }, { now: from, days, office })).toBeNull();
  });

  it('tells what was missed while nobody ran a day at a time', () => {
    const now = new Date('2027-03-01T03:00:00Z');
    const waiting = { state: 'atDesk', receiver: 'desk', from };
    const after = nextClock(waiting, { now, after: 'unseen', days, office });
    expect(after).toEqual({ name: 'undecided', at: addWorkdays(now, 1, office) });
  });

  it('asks an applicant who sends it themselves once in each state, and no counselor', () => {
    const names = (state: string): ClockName[] => {
      const seen: ClockName[] = [];
      const waiting = { state, receiver: 'way', from };
      let clock = nextClock(waiting, { now: from, days, office });
      for (; clock !== null; clock = nextClock(waiting, { now: clock.at, after: clock.name, days, office }))
        seen.push(clock.name);
      return seen;
    };
    expect([names('toSend'), names('sent')]).toEqual([
      ['unseen', 'close'],
      ['undecided', 'close'],
    ]);
  });

  it('has the days that the office sets, where they grow', () => {
    expect(answerDays({ close: 15 })).toEqual({ ...usualAnswerDays, close: 15 });
    expect(() => answerDays({ close: 10 })).toThrow('later');
    expect(() => answerDays({ shut: 10 })).toThrow('shut');
  });
});
