import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answerOf, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { PostCommand } from './commands.ts';
import type { PostContext } from './context.ts';
import type { PostingRefusal } from './events.ts';
import type { PostingFinding } from './facts.ts';

export const postSetup = flowSetup<PostContext>();

export interface Within extends Told {
  context: PostContext;
}

export const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: text(`post:refused_${event.type === 'POSTING_REFUSED' ? event.why : 'gone'}`),
  }),
};

/** Guard: nothing was done for one of these reasons. */
export function refusedFor(...reasons: PostingRefusal[]): (told: Told) => boolean {
  return ({ event }) => event.type === 'POSTING_REFUSED' && reasons.includes(event.why);
}

/** Takes over how a posting stands. */
export const takePosting = assign(({ event }: Told) =>
  event.type === 'POSTING_KEPT' ? { posting: event.posting, postingId: event.posting.id } : {},
) as never;

/** What was made of the answer, and that a colleague was at it too. */
export const sayNote = {
  type: 'command' as const,
  params: ({ event }: Told) => {
    const kept = event.type === 'POSTING_KEPT' ? event : null;
    if (kept?.beside === true) return { type: 'say' as const, text: text('post:beside') };
    return { type: 'say' as const, text: kept?.note ?? text('post:kept') };
  },
};

export const keepAnswer = assign((told: Told) => {
  const { event } = told;
  const several = event.type === 'ANSWERED' && Array.isArray(event.value);
  return { asked: several ? (event.value as string[]).join(',') : answerOf(told) };
}) as never;

/** Asks to keep one answer of the posting that is open. */
export function keepCommand(
  { firmId, postingId, posting, asked }: PostContext,
  field: Extract<PostCommand, { type: 'answerPosting' }>['field'],
  about?: string,
): Extract<PostCommand, { type: 'answerPosting' }> {
  const revision = posting?.id === postingId ? posting.revision : 0;
  const base = { type: 'answerPosting' as const, firmId, postingId, revision, field, text: asked };
  return about === undefined ? base : { ...base, about };
}

/** The first condition that is neither taken out nor explained. */
export function openFinding({ check }: PostContext): PostingFinding | undefined {
  return check?.findings.find(({ severity, why }) => severity === 'barred' || why === '');
}
