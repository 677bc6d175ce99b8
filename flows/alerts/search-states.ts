import { assign } from 'xstate';
import type { Command } from '../command.ts';
import type { FlowEvent } from '../event.ts';
import { answered, answerOf, command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { AlertsContext } from './context.ts';
import { alertsSetup } from './setup.ts';
import { turnedOn } from './turn-on.ts';

const state = alertsSetup.createStateConfig;

interface Known {
  context: AlertsContext;
  event: FlowEvent;
}

const choice = /^s(\d{1,2})$/u;

/** The kept search behind a choice; undefined: another choice. */
function chosen({ context, event }: Known): AlertsContext['searches'][number] | undefined {
  return context.searches[Number(choice.exec(answerOf({ event }))?.[1] ?? -1)];
}

const register = command({ type: 'startFlow', flow: 'onboarding', andReturn: true });

const stopChosen = {
  type: 'command' as const,
  params: (known: Known): Command => ({ type: 'stopSearches', queries: [chosen(known)?.query ?? ''] }),
};
const sayChosen = {
  type: 'command' as const,
  params: (known: Known): Command => ({
    type: 'say',
    text: text('alerts:searchStopped', { what: { list: chosen(known)?.what ?? [] } }),
  }),
};
const stopAll = {
  type: 'command' as const,
  params: ({ context }: Known): Command => ({
    type: 'stopSearches',
    queries: context.searches.map(({ query }) => query),
  }),
};

/** A search is kept, those that are kept are shown, and one or all of them end. */
export const searchStates = {
  /** The news needs somebody to tell it to; what was looked for waits here meanwhile. */
  register: state({
    entry: [say(text('heard:newsNeedProfile')), register],
    on: {
      ANSWERED: [{ guard: answered('register'), actions: register }, { target: 'end' }],
      BACK: { target: 'end' },
      RESUMED: { guard: ({ event }) => event.registered === true, target: 'loading' },
    },
  }),
  keeping: state({
    entry: turnedOn,
    on: {
      SEARCH_KEPT: {
        target: 'end',
        actions: {
          type: 'command',
          params: ({ event }): Command => ({
            type: 'say',
            text: text(`alerts:keep_${event.outcome}`, { what: { list: event.what } }),
          }),
        },
      },
    },
  }),
  listing: state({
    entry: command({ type: 'loadSearches' }),
    on: {
      SEARCHES_LOADED: [
        {
          guard: ({ event }) => event.searches.length === 0,
          target: 'end',
          actions: say(text('alerts:noSearches')),
        },
        { target: 'searches', actions: assign(({ event }) => ({ searches: event.searches })) },
      ],
    },
  }),
  searches: state({
    on: {
      ANSWERED: [
        {
          guard: (told) => choice.test(answerOf(told)),
          target: 'end',
          actions: [stopChosen, sayChosen],
        },
        { guard: answered('all'), target: 'end', actions: [stopAll, say(text('alerts:searchesStopped'))] },
        { target: 'end' },
      ],
      BACK: { target: 'end' },
      RESUMED: { target: 'listing' },
    },
  }),
};
