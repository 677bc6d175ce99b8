import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    assessment: AssessmentCommand;
  }
}

/** What the flow of the questionnaires asks for. */
export type AssessmentCommand =
  | { type: 'describeQuestionnaire'; instrument: string }
  /** `keep`: a finished one whose answers are kept while the rest is asked; 0: none. */
  | { type: 'startAssessment'; instrument: string; rule: string; again: boolean; keep: number }
  | {
      type: 'chooseItems';
      instrument: string;
      version: string;
      rule: string;
      seed: number;
      size: number;
      answers: string;
    }
  /** `given`: `R1:4 I3:2 …`. */
  | { type: 'saveAnswers'; assessmentId: number; given: string }
  | { type: 'finishAssessment'; assessmentId: number }
  /** The newest result of any questionnaire. */
  | { type: 'loadResult' }
  /** The card for an employer, of this result or (0) of the newest that makes one. */
  | { type: 'makeCard'; assessmentId: number }
  /** All results of the person; one of them is deleted first where named (0: none). */
  | { type: 'loadHistory'; forget: number }
  /** Occupations and vacancies for a result of the person. */
  | { type: 'findNextSteps'; assessmentId: number };

/** Whom each is for. */
export const assessmentCommands: CommandNeeds<AssessmentCommand> = {
  describeQuestionnaire: 'everyone',
  startAssessment: 'everyone',
  chooseItems: 'everyone',
  saveAnswers: 'everyone',
  finishAssessment: 'everyone',
  loadResult: 'everyone',
  findNextSteps: 'everyone',
  makeCard: 'everyone',
  loadHistory: 'everyone',
};
