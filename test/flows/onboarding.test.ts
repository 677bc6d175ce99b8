import { describe, expect, it } from 'vitest';
import { onboarding } from '../../flows/onboarding/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { given, givenStored } from '../support/given.ts';
import { profile } from '../support/flow-facts.ts';

const answer = (value: string | number | string[], age?: number): FlowEvent => ({
  type: 'ANSWERED',
  value,
  ...(age !== undefined && { age }),
});
const atRest = {
  ...{ editing: false, options: [], profile: null, registered: false },
  ...{ forGuardian: false, guardianCode: '' },
};
const begun = [answer('id'), answer('yes')];
const named = [...begun, answer('Siti Aminah')];

describe('registration', () => {
  it('asks for the language before anything is kept', () => {
    const { state, commands } = given(onboarding).now();
    expect([state, commands]).toEqual(['language', []]);
  });

  it('records the consent and asks for the name', () => {
    const { commands, question } = given(onboarding, {}, answer('id')).when(answer('yes'));
    expect(commands).toEqual([
      { type: 'recordConsent', purpose: 'account', granted: true },
      { type: 'say', text: { key: 'onboarding:allAtOnce' } },
    ]);
    expect(question?.text.key).toBe('onboarding:name');
  });

  it('forgets what was answered when the consent is refused after all', () => {
    const { state, commands } = given(onboarding, {}, ...named, { type: 'BACK' }, { type: 'BACK' }).when(
      answer('no'),
    );
    expect(state).toBe('end');
    expect(commands[0]).toMatchObject({ type: 'recordConsent', granted: false });
    expect(commands).toContainEqual(
      expect.objectContaining({
        type: 'saveProfile',
        profile: expect.objectContaining({ name: null, birthDate: null, phone: null }),
      }),
    );
  });

  it('saves every answer at once', () => {
    const { commands, state } = given(onboarding, {}, ...begun).when(answer('Siti Aminah'));
    expect([state, commands]).toEqual([
      'birthDate',
      [
        { type: 'saveProfile', profile: { name: 'Siti Aminah' } },
        { type: 'say', text: { key: 'onboarding:noted', vars: { what: 'Siti Aminah' } } },
      ],
    ]);
  });

  it('below 18 shows a code for the guardian, and goes on only when they have said yes', () => {
    const asked = { type: 'GUARDIAN_ASKED', agreed: false, code: 'K7Q2M9XP' } as const;
    const young = given(onboarding, {}, ...named, answer('2010-01-01', 16), asked);
    expect(young.now().question?.text).toEqual({ key: 'onboarding:guardian', vars: { code: 'K7Q2M9XP' } });
    const again = young.when(answer('check'));
    expect(again.commands).toEqual([{ type: 'askGuardian', code: 'K7Q2M9XP' }]);
    expect(young.and(answer('check')).when(asked).state).toBe('guardian');
    const agreed = young.and(answer('check')).when({ type: 'GUARDIAN_ASKED', agreed: true, code: '' });
    expect(agreed.state).toBe('gender');
  });

  it('below 15 keeps nothing that was told, and says so', () => {
    const { state, commands } = given(onboarding, {}, ...named).when(answer('2014-01-01', 12));
    expect(state).toBe('end');
    expect(commands).toContainEqual({ type: 'recordConsent', purpose: 'account', granted: false });
    expect(commands).toContainEqual(
      expect.objectContaining({
        type: 'saveProfile',
        profile: expect.objectContaining({ name: null, birthDate: null }),
      }),
    );
    expect(commands.at(-1)).toMatchObject({ type: 'say', text: { key: 'onboarding:tooYoung' } });
  });

  it('offers deletion to a registered person who turns out to be below 15', () => {
    const { commands } = given(
      onboarding,
      { registered: true },
      { type: 'PROFILE_LOADED', profile },
      answer('no'),
      answer('birthDate'),
    ).when(answer('2014-01-01', 12));
    expect(commands.at(-1)).toEqual({ type: 'startFlow', flow: 'settings', input: { go: 'delete' } });
  });

  it('asks which of several regencies is meant, and forgets the options afterwards', () => {
    const asked = given(onboarding, {}, ...named, answer('2001-08-17', 25), answer('P')).and({
      type: 'ANSWER_AMBIGUOUS',
      options: ['33.71', '33.08'],
    });
    expect(asked.now().question?.choices?.map(({ id }) => id)).toEqual(['33.71', '33.08']);
    const { commands, context, state } = asked.when(answer('33.71'));
    expect([state, context['options']]).toEqual(['education', []]);
    expect(commands).toEqual([
      { type: 'saveProfile', profile: { regency: '33.71' } },
      { type: 'say', text: { key: 'onboarding:noted', vars: { what: { region: '33.71' } } } },
    ]);
  });

  it.each([
    ['birthDate', answer('2001-08-17', 25), { date: '2001-08-17' }],
    ['regency', answer('33.74'), { region: '33.74' }],
    ['places', answer('33.24,33.74'), { regions: ['33.24', '33.74'] }],
    ['places', answer('near'), undefined],
    ['pay', answer('2500000'), { money: 2_500_000 }],
    ['pay', answer('skip'), undefined],
    ['education', answer('SMA'), { text: { key: 'common:education_SMA' } }],
    ['study', answer(['TKJ', '']), { list: ['TKJ'] }],
    ['study', answer('skip'), undefined],
    ['wish', answer('kasir, admin'), 'kasir, admin'],
    ['wish', answer('any'), undefined],
    ['phone', answer('+6281234567890'), { phone: '+6281234567890' }],
    ['phone', answer('skip'), undefined],
  ])('says back what it understood of a typed %s, and nothing of a picked choice', (state, event, what) => {
    const stored = { flow: 'onboarding', version: onboarding.version, value: state, context: atRest };
    const { commands } = givenStored(onboarding, stored).when(event);
    const said = commands.flatMap((command) => (command.type === 'say' ? [command.text] : []));
    expect(said).toEqual(what === undefined ? [] : [{ key: 'onboarding:noted', vars: { what } }]);
  });

  it('changes one answer of a registered person and returns to the summary', () => {
    const { commands, state } = given(
      onboarding,
      { registered: true },
      { type: 'PROFILE_LOADED', profile },
      answer('no'),
      answer('phone'),
    ).when(answer('+6281111111111'));
    expect(state).toBe('reviewing');
    expect(commands).toEqual([
      { type: 'saveProfile', profile: { phone: '+6281111111111' } },
      { type: 'loadProfile' },
    ]);
  });

  it('keeps pay within what the database holds', () => {
    const toPay = given(
      onboarding,
      { registered: true },
      { type: 'PROFILE_LOADED', profile },
      answer('no'),
      answer('pay'),
    );
    expect(toPay.when(answer(9e12)).commands[0]).toEqual({
      type: 'saveProfile',
      profile: { payMin: 1_000_000_000 },
    });
  });
});

describe('the study programme', () => {
  const toEducation = [...named, answer('2001-08-17', 25), answer('P'), answer('33.74')];

  it.each(['SMK', 'D3', 'S1'])('is asked after %s, and left out where it is skipped', (level) => {
    const asked = given(onboarding, {}, ...toEducation).and(answer(level));
    expect(asked.now().question?.text.key).toBe('onboarding:study');
    const { state, commands } = asked.when(answer('skip'));
    expect(state).toBe('fields');
    expect(commands).toEqual([{ type: 'saveProfile', profile: { major: null, graduatedYear: null } }]);
  });

  it('is kept with the year, and one step back leads to it again', () => {
    const told = given(onboarding, {}, ...toEducation, answer('SMK')).and(answer(['Tata Busana', '2020']));
    expect(told.now().commands[0]).toEqual({
      type: 'saveProfile',
      profile: { major: 'Tata Busana', graduatedYear: 2020 },
    });
    expect(told.when({ type: 'BACK' }).state).toBe('study');
  });

  it.each(['SMA', 'SMP', 'none'])('is not asked after %s, nor on the way back', (level) => {
    const asked = given(onboarding, {}, ...toEducation).and(answer(level));
    expect(asked.now().state).toBe('fields');
    expect(asked.when({ type: 'BACK' }).state).toBe('education');
  });
});
