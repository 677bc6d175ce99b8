import type * as rows from '../generated/client.ts';
import { selectRows } from '../person-data/select-rows.ts';
import type { Tx } from '../tx.ts';

interface OfVacancy {
  vacancyId: number;
  vacancy: { code: string; title: string; employer: string };
}

/** Rows of every table about a person, those columns that `person-tables.ts` declares as exported. */
export interface PersonCopy {
  person: rows.Person;
  address: rows.Address[];
  consent: rows.Consent[];
  accommodation: rows.Accommodation[];
  assessment: rows.Assessment[];
  assessmentAnswer: rows.AssessmentAnswer[];
  application: (rows.Application & OfVacancy)[];
  applicationEvent: rows.ApplicationEvent[];
  savedVacancy: (rows.SavedVacancy & OfVacancy)[];
  alertSetting: rows.AlertSetting[];
  alert: (rows.Alert & OfVacancy)[];
  keptSearch: rows.KeptSearch[];
  ticket: rows.Ticket[];
  ticketMessage: rows.TicketMessage[];
  inbox: { channel: string; event: { type: string } & Record<string, unknown>; receivedAt: Date }[];
  outbox: {
    channel: string;
    message: { text: string };
    state: string;
    createdAt: Date;
    sentAt: Date | null;
  }[];
  roleGrant: rows.RoleGrant[];
  personTag: rows.PersonTag[];
  campaignSent: rows.CampaignSent[];
  questionReach: rows.QuestionReach[];
  [table: string]: unknown;
}

/** Everything that is kept of a person: the copy that DATA SAYA and `kanca export` give. Null when there is nobody. */
export async function exportPerson(tx: Tx, personId: number): Promise<PersonCopy | null> {
  const { person, ...others } = await selectRows(tx, personId);
  const [self] = person ?? [];
  return self === undefined ? null : ({ person: self, ...others } as unknown as PersonCopy);
}
