import { z } from 'zod';
import { alertSettingsSchema } from '../facts.ts';
import type { FlowInput } from '../flow.ts';
import type { Var } from '../text.ts';
import { vacancyRefOf, vacancyRefSchema, type VacancyRef } from '../vacancy-ref.ts';
import { turnOnOf, turnOnSchema } from './turn-on.ts';

export const alertsContext = z.object({
  settings: alertSettingsSchema.nullable(),
  /** The vacancy that is not for this person. */
  dismiss: vacancyRefSchema.nullable(),
  vacancyId: z.number().nullable(),
  /** What the news is asked for beside the profile; null where the settings are looked at. */
  turnOn: turnOnSchema.nullable().default(null),
  /** The searches that are kept, with what each looks for. */
  searches: z.array(z.object({ query: z.string(), what: z.array(z.custom<Var>()) })).default([]),
  /** The kept searches were asked for. */
  list: z.boolean().default(false),
  registered: z.boolean().default(true),
});
export type AlertsContext = z.infer<typeof alertsContext>;

/** A start with the settings, with a vacancy that was not wanted, with what the news is asked for, or with what is kept. */
export function alertsStart(input: FlowInput | undefined): AlertsContext {
  return {
    ...{ settings: null, dismiss: dismissOf(input), vacancyId: null, turnOn: turnOnOf(input) },
    ...{ searches: [], list: input?.['list'] === true, registered: input?.person.registered ?? true },
  };
}

function dismissOf(input: FlowInput | undefined): VacancyRef | null {
  const dismiss = input?.['dismiss'];
  if (typeof dismiss === 'number') return { id: dismiss };
  return dismiss === true ? vacancyRefOf(input) : null;
}
