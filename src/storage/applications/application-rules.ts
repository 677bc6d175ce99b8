import { answerDays, type AnswerDays } from '../../applications/answer-days.ts';
import { officeDays, type OfficeDays } from '../../time/office-days.ts';

/** What the office has set for applications: its days, and how long an answer may take. */
export interface ApplicationRules {
  office: OfficeDays;
  days: AnswerDays;
}

/** Where the office has set nothing. */
export const usualRules: ApplicationRules = { office: officeDays(), days: answerDays() };
