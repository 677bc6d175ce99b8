import { z } from 'zod';
import { namedOccupationSchema, profileSchema } from '../facts.ts';
import { steps } from './steps.ts';

export const onboardingContext = z.object({
  /** One answer is being changed: back to the summary after it. */
  editing: z.boolean(),
  /** Regencies to choose from when a name means several. */
  options: z.array(z.string()),
  /** Occupations to pick from where words for work are not clear. */
  works: z.array(namedOccupationSchema).default([]),
  /** Loaded for the summary only. */
  profile: profileSchema.nullable(),
  /** The person was registered when the flow began. */
  registered: z.boolean(),
  /** Begun for nothing but a guardian's word, by who wants to apply. */
  forGuardian: z.boolean(),
  /** The code that a guardian is to send. */
  guardianCode: z.string(),
  /** Answers that were told before their questions. */
  told: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
  /** The schooling that was just told: of some a study programme is asked. */
  level: z.string().default(''),
  /** The first message showed the language: it is not asked for. */
  languageShown: z.boolean().default(false),
  /** Purposes of the last consents that have their answer. */
  decided: z.array(z.string()).default([]),
  /** The one answer that is to be changed, where the flow began for it. */
  ask: z.enum(steps).nullable().default(null),
});
export type OnboardingContext = z.infer<typeof onboardingContext>;
