import type { Question } from '../../question.ts';
import { text, type Text } from '../../text.ts';
import { asRecruiter } from './as-recruiter.ts';
import type { FirmContext } from './context.ts';
import type { FirmFigures } from './facts.ts';

/** The firm's vacancies in figures: what is about fewer people than may be told is not. */
export function reportQuestion({ firm, draft, figures }: FirmContext): Question {
  return {
    text: asRecruiter(
      firm?.told.name ?? draft.name,
      figures === null ? text('firm:reportNone') : wordsOf(figures),
    ),
    choices: [{ id: 'again', label: text('firm:reportAgain') }],
    back: true,
  };
}

function wordsOf({ posted, filled, opened, applied, answered, waiting, late, vacancies }: FirmFigures): Text {
  if (posted === 0) return text('firm:reportNone');
  return text('firm:reportText', {
    ...{ posted, filled },
    ...{ opened: told(opened), applied: told(applied) },
    ...{ answered: told(answered), waiting: told(waiting), late: told(late) },
    lines: {
      lines: vacancies.map(({ title, state, opened: times, applied: people }) => ({
        text: text('firm:reportLine', {
          ...{ title, state: { text: text(`post:state_${state}`) } },
          ...{ opened: told(times), applied: told(people) },
        }),
      })),
    },
  });
}

function told(count: number | null): number | { text: Text } {
  return count ?? { text: text('firm:reportHidden') };
}
