import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    assessment: AssessmentCommand;
  }
}

/** What the flow of the questionnaires asks for. */
export type AssessmentCommand =
  | { type: 'describeQuestionnaire'; instrument: string }
  | { type: 'startAssessment'; instrument: string; rule: string; again: boolean }
  | { type: 'chooseItem'; instrument: string; version: string; rule: string; seed: number; answers: string }
  | { type: 'saveAnswer'; assessmentId: number; item: string; value: number }
  | { type: 'finishAssessment'; assessmentId: number }
  /** The newest result of any questionnaire. */
  | { type: 'loadResult' };

/** Whom each is for. */
export const assessmentCommands: CommandNeeds<AssessmentCommand> = {
  describeQuestionnaire: 'everyone',
  startAssessment: 'everyone',
  chooseItem: 'everyone',
  saveAnswer: 'everyone',
  finishAssessment: 'everyone',
  loadResult: 'everyone',
};
