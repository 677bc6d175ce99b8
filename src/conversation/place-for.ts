import { regencyName } from '../understanding/facts/regency-name.ts';
import type { Talk } from './talk.ts';

/** The regency that was named, or else where the person lives; empty where neither is known. */
export async function placeFor({ services, scope }: Talk, named: unknown): Promise<string> {
  if (typeof named === 'string' && named !== 'near') return named;
  const [event] = await services.handlers.loadProfile({ type: 'loadProfile' }, scope);
  const regency = event?.type === 'PROFILE_LOADED' ? event.profile.regency : null;
  return regency === null ? '' : regencyName(regency);
}
