import type { CommandNeeds } from '../command.ts';
import type { VacancyRef } from '../vacancy-ref.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    vacancies: VacanciesCommand;
  }
}

/** What the flow of the search asks for. */
export type VacanciesCommand =
  | { type: 'findVacancies'; query: VacancyQuery; offset: number }
  | { type: 'loadVacancy'; which: VacancyRef }
  | { type: 'saveVacancy'; vacancyId: number };

/** What to look for; an empty query means "what fits me". */
export interface VacancyQuery {
  words?: string | undefined;
  /** The search whose list the words were typed under: they may narrow or widen it. */
  before?: string | undefined;
  regency?: string | undefined;
  field?: string | undefined;
  saved?: boolean | undefined;
}

/** Whom each is for. */
export const vacanciesCommands: CommandNeeds<VacanciesCommand> = {
  findVacancies: 'everyone',
  loadVacancy: 'everyone',
  saveVacancy: 'everyone',
};
