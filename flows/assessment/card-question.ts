import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { AssessmentContext } from './context.ts';

const forms = {
  card: { kind: 'result-card', fileName: 'kartu-minat.png', text: 'assessment:cardText' },
  cardDocument: {
    kind: 'result-card-document',
    fileName: 'kartu-minat.pdf',
    text: 'assessment:cardDocumentText',
  },
};

/** The card as an employer would read it, with its words; nothing is sent to anybody. */
export function cardQuestion({ aside, id }: AssessmentContext, form: keyof typeof forms): Question {
  const { kind, fileName, text: key } = forms[form];
  return {
    text: text(key, { card: aside?.card ?? '' }),
    choices: ['card', 'cardDocument', 'menu'].map((choice) => ({
      id: choice,
      label: text(`assessment:${choice}`),
    })),
    back: true,
    media: { kind, fileName, input: { assessmentId: id } },
  };
}
