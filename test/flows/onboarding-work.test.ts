import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../flows/event.ts';
import { onboarding } from '../../flows/onboarding/flow.ts';
import { givenStored } from '../support/given.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });
const atRest = {
  ...{ editing: false, options: [], profile: null, registered: false },
  ...{ forGuardian: false, guardianCode: '' },
};

describe('words for work', () => {
  const options = ['4110', '4323'].map((code) => ({ code, name: code }));
  const stored = (value: string) => ({
    flow: 'onboarding',
    version: onboarding.version,
    value,
    context: atRest,
  });
  const typed = (words: string): FlowEvent => ({ type: 'ANSWERED', value: ['lainnya'], words });

  it('that are clear are kept as occupations without another question', () => {
    const coding = givenStored(onboarding, stored('wish')).and(answer('kasir'));
    expect(coding.now().commands.at(-1)).toEqual({ type: 'codeWork', of: 'wish' });
    const { state, commands } = coding.when({
      type: 'WORK_CODED',
      options: [{ code: '5230', name: 'Kasir' }],
      sure: true,
    });
    expect([state, commands]).toEqual([
      'places',
      [{ type: 'saveProfile', profile: { wishOccupations: ['5230'] } }],
    ]);
  });

  it.each([
    ['wish', answer('admin'), 'wishWhich', 'places', 'wishOccupations'],
    ['fields', typed('ikut orang'), 'workedWhich', 'experience', 'occupations'],
  ])('of a %s that are not clear show occupations to pick from', (step, event, which, next, key) => {
    const asked = givenStored(onboarding, stored(step)).and(event).and({
      type: 'WORK_CODED',
      options,
      sure: false,
    });
    expect([asked.now().state, asked.now().question?.choices?.map(({ id }) => id)]).toEqual([
      which,
      ['4110', '4323', 'none'],
    ]);
    const picked = asked.when(answer('4323'));
    expect([picked.state, picked.commands]).toEqual([
      next,
      [{ type: 'saveProfile', profile: { [key]: ['4323'] } }],
    ]);
    expect(asked.when(answer('none')).commands).toEqual([{ type: 'saveProfile', profile: { [key]: [] } }]);
    expect(asked.when({ type: 'BACK' }).state).toBe(step);
  });

  it('that leave the work open are not coded', () => {
    const { state, commands } = givenStored(onboarding, stored('wish')).when(answer('any'));
    expect([state, commands.map(({ type }) => type)]).toEqual(['places', ['saveProfile']]);
  });

  it('of the work done are kept as they were typed', () => {
    const { commands } = givenStored(onboarding, stored('fields')).when(typed('ikut orang'));
    expect(commands[0]).toEqual({
      type: 'saveProfile',
      profile: { fields: ['lainnya'], worked: 'ikut orang', occupations: [] },
    });
  });

  it('that are changed lead back to the summary', () => {
    const coding = { ...stored('wish'), context: { ...atRest, editing: true } };
    const { state } = givenStored(onboarding, coding).and(answer('kasir')).when({
      type: 'WORK_CODED',
      options: [],
      sure: true,
    });
    expect(state).toBe('reviewing');
  });
});
