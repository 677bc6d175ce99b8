import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import { accessFields, firmAccessSchema, noAccess, quotaNeedSchema, type AccessField } from './facts.ts';

export const accessContext = z.object({
  firmId: z.number(),
  firm: z.string(),
  access: firmAccessSchema,
  need: quotaNeedSchema.nullable(),
  /** What is being asked. */
  field: z.enum(accessFields),
  /** All is asked, one after the other. */
  all: z.boolean(),
});
export type AccessContext = z.infer<typeof accessContext>;

/** From the menu of a firm. */
export function accessContextOf(input: FlowInput | undefined): AccessContext {
  return {
    firmId: typeof input?.['firmId'] === 'number' ? input['firmId'] : 0,
    firm: typeof input?.['firm'] === 'string' ? input['firm'] : '',
    ...{ access: noAccess, need: null, field: 'entrance', all: false },
  };
}

/** What is asked of this firm: no quota where the law asks for none, no day of a policy that it does not have. */
export function askedFields({ access, need }: Pick<AccessContext, 'access' | 'need'>): AccessField[] {
  return accessFields.filter(
    (field) => (field !== 'quota' || need !== null) && (field !== 'gesiSince' || access.gesi === true),
  );
}
