import { interests } from '../../flows/assessment/questionnaires.ts';
import type { AssessmentResult } from '../../flows/facts.ts';
import { text, type Text } from '../../flows/text.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';
import type { ResultCardData } from '../media/result-card-data.ts';
import { wibDate } from '../time/wib-date.ts';

/** Tasks named in a card, and of one kind of interest. */
const most = { tasks: 4, ofOneScale: 2 } as const;
/** An answer from which a task counts as liked. */
const liked = 4;

/** Whose card it is. */
export interface CardOwner {
  name: string | null;
  finishedAt: Date;
}

/** Whether a result makes a card: interests that are told; never a personality, never what is flat or doubted. */
export function hasCard({ instrument, code, careless }: AssessmentResult): boolean {
  return instrument === interests && code !== '' && !careless;
}

/**
 * What somebody gives an employer of a result: the kinds of work and the single tasks they like, in words, with how it may be
 * used. No order (kinds stand as in the instrument), no figure, no letter. Null where the result makes none.
 * @param say puts a text into the language of the card
 */
export function resultCard(
  { items, scales, id }: Pick<Instrument, 'items' | 'scales' | 'id'>,
  result: AssessmentResult,
  answers: readonly { item: string; value: number }[],
  owner: CardOwner,
  { language, say }: { language: string; say: (text: Text) => string },
): ResultCardData | null {
  if (!hasCard(result)) return null;
  const date = wibDate(owner.finishedAt);
  const kinds = scales.filter((scale) => result.code.includes(scale.id));
  const tasks = likedTasks(
    items,
    kinds.map((scale) => scale.id),
    answers,
  );
  const section = (heading: string, lines: string[]) => ({
    heading: say(text(`${id}:card.${heading}`)),
    lines,
  });
  return {
    language,
    title: say(text(`${id}:card.title`)),
    subtitle: say(text('assessment:cardSubtitle', { name: owner.name ?? '', date: { date } })),
    date,
    sections: [
      section(
        'likes',
        kinds.map((scale) => say(text(`${id}:scales.${scale.id}.task`))),
      ),
      ...(tasks.length > 0
        ? [
            section(
              'tasks',
              tasks.map((item) => say(text(`${id}:items.${item}`))),
            ),
          ]
        : []),
      section(
        'use',
        ['useFrom', 'useNot', 'useAsk'].map((line) => say(text(`${id}:card.${line}`))),
      ),
    ],
  };
}

function likedTasks(
  items: Instrument['items'],
  kinds: readonly string[],
  answers: readonly { item: string; value: number }[],
): string[] {
  const counts = new Map<string, number>();
  const valueOf = new Map(answers.map(({ item, value }) => [item, value] as const));
  return items
    .filter(({ id, scale }) => kinds.includes(scale) && (valueOf.get(id) ?? 0) >= liked)
    .toSorted((one, other) => (valueOf.get(other.id) ?? 0) - (valueOf.get(one.id) ?? 0))
    .filter(({ scale }) => {
      const count = (counts.get(scale) ?? 0) + 1;
      counts.set(scale, count);
      return count <= most.ofOneScale;
    })
    .slice(0, most.tasks)
    .map(({ id }) => id);
}
