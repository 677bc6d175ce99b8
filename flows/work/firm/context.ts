import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import {
  emptyFirm,
  firmDraftSchema,
  firmFactSchema,
  firmFiguresSchema,
  firmLineSchema,
  firmMemberSchema,
  firmVacanciesSchema,
  noVacancies,
  type FirmField,
} from './facts.ts';
import { firmFields } from './steps.ts';

export const firmContext = z.object({
  /** The account may be kept already. */
  registered: z.boolean(),
  /** The name of the person, for the firm's contact. */
  ownName: z.string(),
  firms: z.array(firmLineSchema),
  firmId: z.number(),
  firm: firmFactSchema.nullable(),
  members: z.array(firmMemberSchema),
  vacancies: firmVacanciesSchema.default(noVacancies),
  figures: firmFiguresSchema.nullable().default(null),
  draft: firmDraftSchema,
  /** One answer is being changed: back to where it was chosen after it. */
  editing: z.boolean(),
  field: z.enum(firmFields as unknown as [FirmField, ...FirmField[]]),
  /** Regencies to choose from when a name means several. */
  options: z.array(z.string()),
  twins: z.array(firmLineSchema),
  /** Twins were shown, and it is none of them. */
  known: z.boolean(),
  /** The recruiter that is to be removed. */
  memberId: z.number(),
});
export type FirmContext = z.infer<typeof firmContext>;

/** What a start makes of its input. */
export function firmContextOf(input: FlowInput | undefined): FirmContext {
  return {
    registered: input?.person.registered ?? false,
    ownName: input?.person.name ?? '',
    firms: [],
    firmId: typeof input?.['firmId'] === 'number' ? input['firmId'] : 0,
    firm: null,
    members: [],
    vacancies: noVacancies,
    figures: null,
    draft: emptyFirm,
    editing: false,
    field: 'name',
    options: [],
    twins: [],
    known: false,
    memberId: 0,
  };
}
