import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    report: ReportCommand;
  }
}

/** What the flow of figures asks for. */
export type ReportCommand =
  { type: 'loadIndicators' } | { type: 'loadFunnel'; flow: string } | { type: 'loadPostedVacancies' };

/** Whom each is for. */
export const reportCommands: CommandNeeds<ReportCommand> = {
  loadIndicators: 'report.indicators',
  loadFunnel: 'report.funnel',
  loadPostedVacancies: 'report.vacancies',
};
