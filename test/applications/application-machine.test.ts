import { describe, expect, it } from 'vitest';
import {
  endStates,
  moves,
  openStates,
  receivers,
  type Mover,
} from '../../src/applications/application-words.ts';
import { beginApplication, possibleMoves, stepApplication } from '../../src/applications/step-application.ts';

const movers: Mover[] = ['person', 'receiver', 'clock', 'vacancy'];
const open = receivers.flatMap((receiver) => openStates.map((state) => ({ receiver, state })));

describe('an application', () => {
  it('begins where it truly is: with the person, at the desk, or with the recruiters', () => {
    expect(receivers.map((receiver) => [receiver, beginApplication(receiver)])).toEqual([
      ['firm', 'sent'],
      ['way', 'toSend'],
      ['desk', 'atDesk'],
    ]);
  });

  it.each(open)('of a $receiver can be closed by our clock in $state, and by nobody else', (stored) => {
    const closing = movers.filter((by) => stepApplication(stored, 'GUARANTEE', by) === 'unanswered');
    expect(closing).toEqual(['clock']);
  });

  it.each(open)('of a $receiver can be taken back in $state by the person alone', (stored) => {
    const taking = movers.filter((by) => stepApplication(stored, 'WITHDRAWN', by) === 'withdrawn');
    expect(taking).toEqual(['person']);
  });

  it.each([...endStates])('does not move any more once it is %s', (state) => {
    const left = receivers.flatMap((receiver) =>
      movers.flatMap((by) => possibleMoves({ state, receiver }, by)),
    );
    expect(left).toEqual([]);
  });

  it('is answered by nobody before it has left', () => {
    const early = movers.flatMap((by) => [
      ...possibleMoves({ state: 'toSend', receiver: 'way' }, by),
      ...possibleMoves({ state: 'atDesk', receiver: 'desk' }, by),
    ]);
    expect([...new Set(early)].sort()).toEqual([
      'GUARANTEE',
      'PASSED_ON',
      'SENT',
      'VACANCY_ENDED',
      'WITHDRAWN',
    ]);
    expect(stepApplication({ state: 'atDesk', receiver: 'desk' }, 'PASSED_ON', 'person')).toBeNull();
  });

  it('of a firm here is answered by its recruiters; elsewhere the person’s own word counts too', () => {
    const sayers = receivers.map((receiver) =>
      movers.filter((by) => stepApplication({ state: 'sent', receiver }, 'HIRED', by) === 'hired'),
    );
    expect(sayers).toEqual([['receiver'], ['person', 'receiver'], ['person', 'receiver']]);
  });

  it('stays where it is in a state that it does not have', () => {
    for (const move of moves)
      for (const by of movers)
        expect(stepApplication({ state: 'accepted', receiver: 'desk' }, move, by)).toBeNull();
  });
});
