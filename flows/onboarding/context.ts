import { z } from 'zod';
import { profileSchema } from '../facts.ts';

export const onboardingContext = z.object({
  /** One answer is being changed: back to the summary after it. */
  editing: z.boolean(),
  /** Regencies to choose from when a name means several. */
  options: z.array(z.string()),
  /** Loaded for the summary only. */
  profile: profileSchema.nullable(),
  /** The person was registered when the flow began. */
  registered: z.boolean(),
});
export type OnboardingContext = z.infer<typeof onboardingContext>;
