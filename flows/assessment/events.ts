import type { AssessmentResult, QuestionnaireLength } from '../facts.ts';

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
      length: QuestionnaireLength;
    }
  | { type: 'QUESTIONNAIRE_DESCRIBED'; length: QuestionnaireLength }
  | { type: 'ASSESSMENT_TOO_SOON'; until: string }
  | { type: 'ITEM_CHOSEN'; item: string }
  | { type: 'ITEMS_DONE' }
  | { type: 'RESULT_READY'; result: AssessmentResult }
  | { type: 'RESULT_MISSING' };
