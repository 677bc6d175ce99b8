import type { Question } from '../../flows/question.ts';
import type { Situation } from '../understanding/intents.ts';
import type { OpenFlow } from './open-question.ts';

/** What the open question waits for, as the recogniser names it; null where free text is for the flow alone. */
export function situationOf({ flow }: OpenFlow, question: Question): Situation | null {
  if (flow.id === 'settings' && /:delete/u.test(question.text.key)) return 'delete-confirm';
  if (question.answer === 'yesno') return flow.id === 'apply' ? 'apply-confirm' : 'consent';
  if (question.answer === 'permissions') return 'consent';
  if (question.series === true) return 'questionnaire';
  if (question.answer === undefined) return 'any';
  if (question.answer === 'search') return 'menu';
  if (flow.id !== 'onboarding') return null;
  switch (question.answer) {
    case 'name':
      return 'name';
    case 'region':
      return 'regency';
    case 'regions':
      return 'places';
    case 'education':
      return 'education';
    case 'number':
      return 'experience';
    case 'money':
      return 'pay';
    case 'fields':
      return 'wish';
    case 'text':
      return question.text.key.startsWith('onboarding:wish') ? 'wish' : null;
    default:
      return null;
  }
}
