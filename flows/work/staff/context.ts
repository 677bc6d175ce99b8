import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';

export const staffContext = z.object({
  /** 1: asked at the first entry, so the work menu follows. */
  first: z.number(),
  calledAs: z.string(),
  introduction: z.string(),
});
export type StaffContext = z.infer<typeof staffContext>;

export function staffContextOf(input: FlowInput | undefined): StaffContext {
  return { first: input?.['first'] === true ? 1 : 0, calledAs: '', introduction: '' };
}
