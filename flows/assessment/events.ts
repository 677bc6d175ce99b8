import type { AssessmentResult, NextSteps, PastResult, QuestionnaireLength } from '../facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    assessment: AssessmentEvent;
  }
}

/** Facts that reach the flow of the questionnaires. */
export type AssessmentEvent =
  /** `answers`: what an interrupted test already has, `R1:5 I3:2 …`. */
  | {
      type: 'ASSESSMENT_STARTED';
      id: number;
      version: string;
      rule: string;
      answers: string;
      /** How many are asked at once unless the person wants it otherwise. */
      size: number;
      length: QuestionnaireLength;
    }
  | { type: 'QUESTIONNAIRE_DESCRIBED'; length: QuestionnaireLength }
  | { type: 'ASSESSMENT_TOO_SOON'; until: string }
  /** `R1 I3 …`: to be asked at once. */
  | { type: 'ITEMS_CHOSEN'; items: string }
  | { type: 'ITEMS_DONE' }
  | { type: 'RESULT_READY'; result: AssessmentResult }
  | { type: 'RESULT_MISSING' }
  /** The card in words; null where the result makes none. */
  | { type: 'CARD_MADE'; card: string | null; assessmentId: number }
  /** Newest first. */
  | { type: 'HISTORY_LOADED'; results: PastResult[] }
  | { type: 'NEXT_STEPS_FOUND'; steps: NextSteps };
