import { z } from 'zod';
import { alertSettingsSchema } from '../facts.ts';
import type { FlowInput } from '../flow.ts';
import { vacancyRefOf, vacancyRefSchema, type VacancyRef } from '../vacancy-ref.ts';
import { turnOnOf, turnOnSchema } from './turn-on.ts';

export const alertsContext = z.object({
  settings: alertSettingsSchema.nullable(),
  /** The vacancy that is not for this person. */
  dismiss: vacancyRefSchema.nullable(),
  vacancyId: z.number().nullable(),
  /** What the news is asked for beside the profile; null where the settings are looked at. */
  turnOn: turnOnSchema.nullable().default(null),
});
export type AlertsContext = z.infer<typeof alertsContext>;

/** A start with the settings, with a vacancy that was not wanted, or with what the news is asked for. */
export function alertsStart(input: FlowInput | undefined): AlertsContext {
  return { settings: null, dismiss: dismissOf(input), vacancyId: null, turnOn: turnOnOf(input) };
}

function dismissOf(input: FlowInput | undefined): VacancyRef | null {
  const dismiss = input?.['dismiss'];
  if (typeof dismiss === 'number') return { id: dismiss };
  return dismiss === true ? vacancyRefOf(input) : null;
}
