import { text, type Text, type Var } from '../../flows/text.ts';
import type { Choice, RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { dueAlerts, markAlertsSent, type DueAlert } from '../storage/alerts/alert-store.ts';
import type { Tx } from '../storage/tx.ts';
import { sayKept } from '../vacancies/search/kept-query.ts';

/** Vacancies told in one message. */
const mostInOne = 5;

/**
 * The vacancies that are due for one person as one message; null: nothing is due any more.
 * @param numbered nothing else is being asked, so a typed number may pick
 */
export async function composeAlertNotice(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  numbered: boolean,
): Promise<RenderedMessage | null> {
  const tx = scope.tx;
  const { id, language } = scope.person;
  const due = await dueAlerts(tx, id, scope.now, mostInOne);
  const [first] = due;
  await markAlertsSent(tx, id, scope.now);
  if (first === undefined) return null;
  return due.length === 1
    ? oneVacancy(renderer, first, language, numbered)
    : manyVacancies(renderer, due, language);
}

function oneVacancy(
  renderer: Renderer,
  alert: DueAlert,
  language: string,
  numbered: boolean,
): RenderedMessage {
  const { title, employer, code, vacancyId, asked } = alert;
  const reasons = (asked === null ? alert.reasons : []).map((reason) => text(`matching:reason.${reason}`));
  const why: Var = { lines: [...askedFor(asked), ...reasons].map((line) => ({ text: line })) };
  const parts = [
    text(asked === null ? 'alerts:noticeOne' : 'alerts:askedOne', {
      title,
      employer,
      place: placeOf(alert),
      pay: { text: payOf(alert) },
      why,
    }),
    ...(numbered ? [] : [text('alerts:noticeHow', { code })]),
    stopText([alert]),
  ];
  const choices = (['apply', 'detail', 'save', 'dismiss'] as const).map((id, at): Choice => ({
    key: `${at + 1}`,
    data: `n:${id}:${vacancyId}`,
    ...((id === 'apply' || id === 'detail') && { main: true as const }),
    label: renderer.render(text(`alerts:notice${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`), language),
  }));
  return { text: join(renderer, parts, language), choices: numbered ? choices : [] };
}

function manyVacancies(renderer: Renderer, due: readonly DueAlert[], language: string): RenderedMessage {
  const lines: Var = { lines: due.map((alert) => ({ text: lineOf(alert) })) };
  const isAsked = due.every(({ asked }) => asked !== null);
  const parts = [
    text(isAsked ? 'alerts:askedMany' : 'alerts:noticeMany', { count: due.length, lines }),
    text('alerts:noticeHowMany'),
    stopText(due),
  ];
  return { text: join(renderer, parts, language), choices: [] };
}

function lineOf(alert: DueAlert): Text {
  const { code, title, employer, asked } = alert;
  const known = { code, title, employer, place: placeOf(alert) };
  if (asked === null) return text('alerts:noticeLine', known);
  return text('alerts:askedLine', { ...known, what: { list: sayKept(asked) } });
}

function askedFor(asked: string | null): Text[] {
  return asked === null ? [] : [text('alerts:asked', { what: { list: sayKept(asked) } })];
}

/** What was asked for is ended by a word of its own. */
function stopText(due: readonly DueAlert[]): Text {
  return text(due.some(({ asked }) => asked !== null) ? 'alerts:askedStop' : 'alerts:noticeStop');
}

function join(renderer: Renderer, parts: readonly Text[], language: string): string {
  return parts.map((part) => renderer.render(part, language).trim()).join('\n\n');
}

/** Where the work is, in words. */
export function placeOf(vacancy: { regency: string | null; placeText: string | null; remote: boolean }): Var {
  if (vacancy.regency !== null) return { region: vacancy.regency };
  if (vacancy.remote) return { text: text('vacancies:remote') };
  return vacancy.placeText ?? { text: text('vacancies:placeUnknown') };
}

function payOf({ payMin, payMax }: DueAlert): Text {
  if (payMin === null && payMax === null) return text('vacancies:payUnknown');
  if (payMin !== null && payMax !== null && payMax > payMin) {
    return text('vacancies:payRange', { min: { money: payMin }, max: { money: payMax } });
  }
  return text('vacancies:pay', { amount: { money: payMin ?? payMax ?? 0 } });
}
