import type { Ending } from './ending.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';

/** Ends the news of vacancies, and nothing else; says it back with the way to undo it. */
export async function endVacancyNews(talk: Talk): Promise<Ending> {
  const asked = openQuestion(talk).choices?.some(({ id }) => id === 'off') === true;
  if (asked) await tellFlow(talk, { type: 'ANSWERED', value: 'off' });
  else await talk.services.handlers.saveAlerts({ type: 'saveAlerts', frequency: 'off' }, talk.scope);
  talk.said.push({ key: 'heard:alertsOff' });
  return { ask: 'open' };
}
