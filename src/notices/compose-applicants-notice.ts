import { text, type Text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { listCandidateVacancies } from '../storage/applications/list-candidates.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';

/** What has a text of its own; everything else is something the applicant has said. */
const named = {
  applicants: ['BEGAN', 'WITHDRAWN', 'CONFIRMED', 'DECLINED', 'HANDED_OVER', 'unseen', 'undecided', 'counselor', 'GONE'],
  candidates: ['BEGAN', 'WITHDRAWN', 'CONFIRMED', 'DECLINED', 'REPLIED', 'HIRED', 'unseen', 'undecided', 'GONE'],
}; // prettier-ignore

interface Changed {
  vacancyId: number;
  what: string;
  firmId?: number;
}

/**
 * What happened with applications, to who receives them: nothing of the applicant. Null: it is gone, or read already.
 * @param numbered nothing else is being asked, so a typed number may open the list of a firm
 */
export async function composeApplicantsNotice(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  changed: Changed,
  numbered: boolean,
): Promise<RenderedMessage | null> {
  const { language } = scope.person;
  const { firmId } = changed;
  if (firmId === undefined) {
    const said = await ofVacancy(scope.tx, changed, 'applicants');
    return said === null ? null : { text: renderer.render(said, language), choices: [] };
  }
  const said =
    changed.what === 'NEW' ? await ofFirm(scope, firmId) : await ofVacancy(scope.tx, changed, 'candidates');
  if (said === null) return null;
  const label = renderer.render(text('candidates:openThem'), language);
  const how = numbered ? [] : [renderer.render(text('candidates:howOpen'), language)];
  return {
    text: [renderer.render(said, language), ...how].join('\n\n'),
    choices: numbered ? [{ key: '1', data: `n:candidates:${firmId}`, label }] : [],
  };
}

async function ofVacancy(
  tx: Tx,
  { vacancyId, what }: Changed,
  flow: keyof typeof named,
): Promise<Text | null> {
  const vacancy = await loadVacancy(tx, vacancyId);
  if (vacancy === null) return null;
  const { title, employer, code } = vacancy;
  return text(`${flow}:told_${named[flow].includes(what) ? what : 'other'}`, { title, employer, code });
}

/** The vacancies of a firm with applicants whom nobody has read. */
async function ofFirm({ tx, person }: CommandScope<Tx>, firmId: number): Promise<Text | null> {
  const firm = await loadFirm(tx, firmId);
  const vacancies = await listCandidateVacancies(tx, { firmId, readerId: person.id });
  const fresh = vacancies.filter((one) => one.fresh > 0);
  if (firm === null || fresh.length === 0) return null;
  const lines = fresh.map(({ title, code, fresh: count }) => ({
    text: text('candidates:newLine', { title, code, count }),
  }));
  return text('candidates:told_NEW', { firm: firm.name, lines: { lines } });
}
