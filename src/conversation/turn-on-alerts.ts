import type { Ending } from './ending.ts';
import type { Heard } from './hear-text.ts';
import { searchToKeep } from '../understanding/slots/search-to-keep.ts';
import { enterFlow, interruptFlow, type Talk } from './talk.ts';

/** "Kabari kalau ada jahit di Sragen": news of vacancies for what was named or just looked for, after the consent to it. */
export async function turnOnAlerts(talk: Talk, { slots }: Heard, text: string): Promise<Ending> {
  const words = searchToKeep(text);
  const asked = words === undefined ? lookedFor(talk) : { wish: words };
  if (!talk.scope.person.registered && asked === undefined) {
    talk.said.push({ key: 'heard:alertsNeedProfile' });
    if (talk.flow.id !== 'onboarding') await interruptFlow(talk, 'onboarding', {});
    return { ask: 'open' };
  }
  const { frequency } = slots;
  const input = { turnOn: true, ...asked, ...(typeof frequency === 'string' && { frequency }) };
  if (talk.flow.id === 'alerts') await enterFlow(talk, 'alerts', input);
  else await interruptFlow(talk, 'alerts', input);
  return { ask: 'open' };
}

/** The search that is open; undefined where none is, or what fits the profile is shown. */
function lookedFor({ flow, snapshot }: Talk): Record<string, unknown> | undefined {
  if (flow.id !== 'vacancies') return undefined;
  const { query } = snapshot.context as { query?: { words?: string; regency?: string; field?: string } };
  const { words = '', regency: place, field } = query ?? {};
  return words === '' && place === undefined && field === undefined
    ? undefined
    : { wish: words, place, field };
}
