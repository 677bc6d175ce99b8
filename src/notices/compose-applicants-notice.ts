import { text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';

/** What has a text of its own; everything else is something the applicant has said. */
const named = ['BEGAN', 'WITHDRAWN', 'CONFIRMED', 'DECLINED', 'unseen', 'undecided', 'counselor', 'GONE'];

/** What happened with applications for a vacancy, to who receives them: nothing of the applicant. Null: it is gone. */
export async function composeApplicantsNotice(
  renderer: Renderer,
  { tx, person }: CommandScope<Tx>,
  { vacancyId, what }: { vacancyId: number; what: string },
): Promise<RenderedMessage | null> {
  const vacancy = await loadVacancy(tx, vacancyId);
  if (vacancy === null) return null;
  const { title, employer, code } = vacancy;
  const key = `applicants:told_${named.includes(what) ? what : 'other'}`;
  return { text: renderer.render(text(key, { title, employer, code }), person.language), choices: [] };
}
