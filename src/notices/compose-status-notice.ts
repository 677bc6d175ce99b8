import { text, type Text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import {
  loadApplicationState,
  type ApplicationStateNow,
} from '../storage/applications/load-application-state.ts';
import { loadConsents } from '../storage/people/consent.ts';
import { loadMatchable } from '../storage/people/profile.ts';
import type { Tx } from '../storage/tx.ts';
import { findFittingVacancies } from '../storage/vacancies/find-fitting-vacancies.ts';

/** Vacancies named to somebody whose application came to nothing. */
const mostSimilar = 3;
const cameToNothing = ['notSelected', 'vacancyEnded', 'unanswered'];

/**
 * How an application stands, to its applicant; `ask`: what became of it, which nobody else can tell. After an end that is
 * none of theirs comes what helps now. Null: it is gone.
 * @param numbered nothing else is being asked, so a typed number may open it
 */
export async function composeStatusNotice(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  { applicationId, ask = false }: { applicationId: number; ask?: boolean },
  numbered: boolean,
): Promise<RenderedMessage | null> {
  const { tx, person } = scope;
  const state = await loadApplicationState(tx, person.id, applicationId);
  if (state === null) return null;
  const helps = cameToNothing.includes(state.status) ? await helpsNow(scope) : [];
  const asked = state.move === 'ASKED' && !ask;
  const words = asked || state.words === null ? [] : [text('apply:changedWords', { words: state.words })];
  const parts = [ask ? asking(state) : asked ? question(state) : changed(state), ...words, ...helps];
  const open = renderer.render(text(asked ? 'apply:say_REPLIED' : 'apply:openStatus'), person.language);
  const data = `n:${asked ? 'answer' : 'status'}:${applicationId}`;
  const choices = numbered ? [{ key: '1', data, label: open }] : [];
  const how = numbered ? [] : [text('apply:howStatus')];
  const said = [...parts, ...how].map((part) => renderer.render(part, person.language).trim());
  return { text: said.join('\n\n'), choices };
}

function changed({ title, employer, status, reason }: ApplicationStateNow): Text {
  const vars = { title, employer, status: { text: text(`apply:statusLong_${status}`) } };
  if (reason === null) return text('apply:changed', vars);
  return text('apply:changedWhy', { ...vars, why: { text: text(`apply:reason_${reason}`) } });
}

/** What its receiver wants to know. */
function question({ title, employer, words }: ApplicationStateNow): Text {
  return text('apply:askedYou', { title, employer, words: words ?? '' });
}

function asking({ title, employer, status }: ApplicationStateNow): Text {
  return text(status === 'toSend' ? 'apply:askSent' : 'apply:askHeard', { title, employer });
}

/** Similar vacancies, where the person agreed to be compared with them, and a human. */
async function helpsNow(scope: CommandScope<Tx>): Promise<Text[]> {
  const { tx, person, now } = scope;
  if (!(await loadConsents(tx, person.id)).includes('matching')) return [text('apply:helps')];
  const page = { limit: mostSimilar, offset: 0, now };
  const { items } = await findFittingVacancies(tx, await loadMatchable(tx, person.id), page);
  if (items.length === 0) return [text('apply:helps')];
  const lines = items.map(({ code, title, employer }) => ({
    text: text('apply:similarLine', { code, title, employer }),
  }));
  return [text('apply:similar', { lines: { lines } }), text('apply:helps')];
}
