import type { RenderedMessage } from '../channels/channel.ts';
import { hearAlways } from './hear-always.ts';
import { openQuestion } from './open-question.ts';
import { situationOf } from './situation-of.ts';
import type { Talk } from './talk.ts';

/** Who is in one of them gets to its end: a talk with a human, or the help offered to somebody in distress. */
const unlimited = ['ticket', 'care'];

/**
 * Who has had as many replies today as a person gets: what they send now is kept and answered the next morning, of which they
 * are told once. `pass`: it is answered all the same.
 */
export async function beyondLimit(talk: Talk): Promise<RenderedMessage | null | 'pass'> {
  const { turn, scope, services } = talk;
  const { event } = turn;
  if (unlimited.includes(talk.flow.id) || situationOf(talk, openQuestion(talk)) === 'delete-confirm')
    return 'pass';
  if (event.type === 'TEXT' && hearAlways(talk, event.text) !== null) return 'pass';
  const kept = await services.limit.keep(scope);
  if (kept === 'exempt') return 'pass';
  if (kept === 'more') return null;
  const { language, plainText } = scope.person;
  const text = services.renderer.render({ key: 'common:enoughToday' }, language);
  return { text, choices: [], language, ...(plainText && { plain: true }) };
}
