import type { Ending } from './ending.ts';
import type { Heard } from './hear-text.ts';
import { enterFlow, interruptFlow, type Talk } from './talk.ts';
import { regencyCode } from '../understanding/facts/regency-code.ts';

/** "Kabari kalau ada jahit di Sragen": news of vacancies for what was named or just looked for, after the consent to it. */
export async function turnOnAlerts(talk: Talk, { slots }: Heard): Promise<Ending> {
  if (!talk.scope.person.registered) {
    talk.said.push({ key: 'heard:alertsNeedProfile' });
    if (talk.flow.id !== 'onboarding') await interruptFlow(talk, 'onboarding', {});
    return { ask: 'open' };
  }
  const place = regencyCode(slots['place']);
  const { work, frequency } = slots;
  const named = typeof work === 'string' && work !== 'any' ? work : undefined;
  const wish = named ?? (place === undefined ? lookedFor(talk) : undefined);
  const input = {
    turnOn: true,
    ...(wish !== undefined && { wish }),
    ...(place !== undefined && { place }),
    ...(typeof frequency === 'string' && { frequency }),
  };
  if (talk.flow.id === 'alerts') await enterFlow(talk, 'alerts', input);
  else await interruptFlow(talk, 'alerts', input);
  return { ask: 'open' };
}

/** The words of the search that is open. */
function lookedFor({ flow, snapshot }: Talk): string | undefined {
  if (flow.id !== 'vacancies') return undefined;
  const { query } = snapshot.context as { query?: { words?: string } };
  return query?.words === undefined || query.words === '' ? undefined : query.words;
}
