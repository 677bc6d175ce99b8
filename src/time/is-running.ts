import { reportPeriod, type ReportPeriod } from './report-period.ts';

/** Whether the last month of a period is not over at its end: its figures are not those of a whole month. */
export function isRunning({ until, end }: Pick<ReportPeriod, 'until' | 'end'>): boolean {
  return end < reportPeriod(until, until).end;
}
