import type { BroadcastEvent } from './work/broadcast/events.ts';
import type { CounselorEvent } from './work/desk/events.ts';
import type {
  AlertSettings,
  ApplicationSummary,
  AssessmentResult,
  Profile,
  QuestionnaireLength,
  VacancyDetail,
  VacancySummary,
} from './facts.ts';

/** Facts that reach a flow. */
export type FlowEvent =
  | CounselorEvent
  | BroadcastEvent
  /** A picked choice (its id) or an understood answer. */
  | { type: 'ANSWERED'; value: string | number | string[]; age?: number }
  /**
   * For a human, not for us: what was written or, with a picture, a voice note or the like, the words beside it. What it
   * came with is in the event of the turn.
   */
  | { type: 'SAID'; text: string }
  /** The answer may mean several things; `options` are values, likeliest first. */
  | { type: 'ANSWER_AMBIGUOUS'; options: string[] }
  | { type: 'BACK' }
  /** The flow that was started on the way has ended, or the person came back to this one. */
  | { type: 'RESUMED' }
  | { type: 'PROFILE_LOADED'; profile: Profile }
  | { type: 'CONSENTS_LOADED'; granted: string[] }
  /**
   * `nonePlace`: code of the place that was named, several with commas, where none of them is; `empty`: why there are
   * none, where it is not for want of vacancies.
   */
  | {
      type: 'VACANCIES_FOUND';
      total: number;
      items: VacancySummary[];
      nonePlace?: string;
      empty?: 'applied' | 'noConsent';
    }
  | { type: 'VACANCY_LOADED'; vacancy: VacancyDetail }
  | { type: 'VACANCY_GONE' }
  | { type: 'APPLIED'; again: boolean }
  | { type: 'APPLICATIONS_LOADED'; items: ApplicationSummary[] }
  | { type: 'ALERTS_LOADED'; settings: AlertSettings }
  /** `answers`: what an interrupted test already has, `R1:5 I3:2 …`. */
  | {
      type: 'ASSESSMENT_STARTED';
      id: number;
      version: string;
      rule: string;
      answers: string;
      length: QuestionnaireLength;
    }
  | { type: 'QUESTIONNAIRE_DESCRIBED'; length: QuestionnaireLength }
  | { type: 'ASSESSMENT_TOO_SOON'; until: string }
  | { type: 'ITEM_CHOSEN'; item: string }
  | { type: 'ITEMS_DONE' }
  | { type: 'RESULT_READY'; result: AssessmentResult }
  | { type: 'RESULT_MISSING' }
  /** Null: no campaign of that kind waits for an answer of this person. */
  | { type: 'CAMPAIGN_ANSWERED'; reply: string | null }
  | { type: 'CHANNELS_LOADED'; channels: string[] }
  | { type: 'LINK_CODE_CREATED'; code: string }
  /** `account`, `channel`: whose code it is, masked; `staff`: this side holds a role, which ends. */
  | { type: 'LINK_REQUESTED'; account: string; channel: string; staff: boolean }
  | { type: 'LINK_REFUSED'; why: 'unknown' | 'locked' }
  /** `joins`: when both are one, the time as it is said; null: the other side has yet to confirm. */
  | { type: 'LINK_CONFIRMED'; joins: { date: string; time: string } | null }
  | { type: 'LINK_CANCELLED' }
  | { type: 'LINK_NONE' };
