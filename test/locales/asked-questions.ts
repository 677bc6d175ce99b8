import { flows } from '../../flows/registry.ts';
import type { Question } from '../../flows/question.ts';
import { flowInputs } from '../support/flow-inputs.ts';
import { walkFlow } from '../support/walk-flow.ts';

/** Every question that a person can come to, with the flow and state that ask it. */
export function askedQuestions(): { place: string; question: Question }[] {
  return Object.values(flows).flatMap((flow) =>
    [...walkFlow(flow, flowInputs[flow.id] ?? [{}]).values()].flatMap(({ name, question }) =>
      question === undefined ? [] : [{ place: `${flow.id}.${name}`, question }],
    ),
  );
}
