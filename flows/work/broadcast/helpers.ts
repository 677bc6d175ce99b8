import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import type { Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastContext } from './context.ts';

export const broadcastSetup = flowSetup<BroadcastContext>();

/** Says why nothing was sent or changed. */
export const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: event.type === 'BROADCAST_REFUSED' ? text(event.why, event.vars) : text('broadcast:refused'),
  }),
};
/** Guard: it was refused for one of these. */
export function refusedFor(...faults: string[]): (told: Told) => boolean {
  return ({ event }) =>
    event.type === 'BROADCAST_REFUSED' && faults.some((fault) => event.why === `broadcast:refused_${fault}`);
}

/** Takes over a draft as it was left; what was looked at before is not of it. */
export const keepDraftFact = assign(({ event }: Told) => {
  if (event.type !== 'DRAFT_LOADED') return {};
  const {
    draftId,
    revision,
    name,
    texts,
    otherTexts,
    picture,
    buttons,
    vacancyId,
    audience,
    when,
    plan,
    replaces,
  } = event.draft;
  return {
    ...{
      draftId,
      revision,
      draftName: name,
      texts,
      otherTexts,
      picture,
      buttons,
      vacancyId,
      audience,
      when,
      plan,
      replaces,
    },
    preflight: null,
    preview: [],
  };
});

/** Keeps the number that confirms a dangerous act. */
export const keepNumber = assign(({ event }: Told) => ({
  number: event.type === 'CONFIRMATION_ASKED' ? event.number : '',
}));
