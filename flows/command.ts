import type { BroadcastCommand } from './work/broadcast/commands.ts';
import type { CounselorCommand } from './work/desk/commands.ts';
import type { Profile } from './facts.ts';
import type { Text } from './text.ts';

/** Everything a flow can ask for. Handlers live in the domain folders of src/; answers come back as events. */
export type Command =
  | CounselorCommand
  | BroadcastCommand
  /** One paragraph of the reply, before the next question. */
  | { type: 'say'; text: Text }
  /** Leaves this flow; with `andReturn` it goes on afterwards. */
  | { type: 'startFlow'; flow: string; input?: Record<string, unknown>; andReturn?: boolean }
  /** Goes on with the newest flow that was laid aside. */
  /** Goes on with what waits: the newest, or this flow. */
  | { type: 'resumeFlow'; flow?: string }
  | { type: 'loadProfile' }
  | { type: 'saveProfile'; profile: Partial<Omit<Profile, 'accommodation' | 'registered' | 'interestCode'>> }
  | { type: 'completeRegistration' }
  | { type: 'saveAccommodation'; need: string | null }
  | { type: 'recordConsent'; purpose: ConsentPurpose; granted: boolean; subject?: string }
  | { type: 'loadConsents' }
  | { type: 'setLanguage'; language: string }
  | { type: 'setPlainText'; plain: boolean }
  | { type: 'stopNotices' }
  | { type: 'deletePerson' }
  | { type: 'openTicket'; question: string }
  | { type: 'describeQuestionnaire'; instrument: string }
  | { type: 'startAssessment'; instrument: string; rule: string; again: boolean }
  | { type: 'chooseItem'; instrument: string; version: string; rule: string; seed: number; answers: string }
  | { type: 'saveAnswer'; assessmentId: number; item: string; value: number }
  | { type: 'finishAssessment'; assessmentId: number }
  /** The newest result of any questionnaire. */
  | { type: 'loadResult' }
  | { type: 'findVacancies'; query: VacancyQuery; offset: number }
  | { type: 'loadVacancy'; which: VacancyRef }
  | { type: 'saveVacancy'; vacancyId: number }
  | { type: 'apply'; vacancyId: number; shareResult: boolean }
  | { type: 'loadApplications' }
  | { type: 'withdrawApplication'; applicationId: number }
  | { type: 'loadAlerts' }
  | {
      type: 'saveAlerts';
      frequency?: string;
      strict?: boolean;
      quietFrom?: number;
      quietUntil?: number;
      weeklyCap?: number;
    }
  | { type: 'dismissAlert'; vacancyId: number; reason: string }
  /** `which`: null for the newest that waits for an answer. */
  | { type: 'answerCampaign'; which: { campaign: string; subject: string } | null; reply: string }
  | { type: 'loadChannels' }
  | { type: 'preferChannel'; channel: string }
  | { type: 'createLinkCode' }
  /** Asks to join this account to that of the code's maker. */
  | { type: 'requestLink'; code: string }
  | { type: 'confirmLink' }
  | { type: 'cancelLink' }
  | { type: 'startTimer'; key: string; afterMs: number }
  | { type: 'stopTimer'; key: string };

/** A vacancy by id, by the short code people type, or the one the newest alert was about. */
export type VacancyRef = { id: number } | { code: string } | { newestAlert: true };

export type ConsentPurpose =
  'account' | 'matching' | 'alerts' | 'questionnaire' | 'sharing' | 'disability' | 'statistics' | 'research';

/** What to look for; an empty query means "what fits me". */
export interface VacancyQuery {
  words?: string | undefined;
  regency?: string | undefined;
  field?: string | undefined;
  saved?: boolean | undefined;
}
