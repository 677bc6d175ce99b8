import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text, type Var } from '../../text.ts';
import { cannedReplies } from '../../ticket/canned-replies.ts';
import type { CounselorContext } from './context.ts';
import { resultText } from './result-text.ts';
import type { TicketDetail, TicketSummary } from './facts.ts';

const choice = (id: string): QuestionChoice => ({
  id,
  label: text(`counselor:${id}`),
  ...(id === 'note' && { words: 'counselor:noteWords' }),
  ...(id === 'result' && { words: 'counselor:resultWords' }),
});

/** What the work menu asks in each state. */
export const questions = {
  home: ({ work }: CounselorContext): Question => {
    const may = (act: string): boolean => work?.acts.includes(act) === true;
    const tickets = may('ticket.list');
    return {
      text: homeText(work, tickets),
      choices: [
        ...(tickets ? ['waiting', 'mine'] : []),
        ...(may('application.list') ? ['applicants'] : []),
        ...(may('broadcast.read') ? ['broadcast'] : []),
        ...(may('report.indicators') ? ['report'] : []),
        ...(may('role.list') ? ['roles'] : []),
        ...(may('firm.check') ? ['firms'] : []),
        ...(may('posting.check') ? ['postings'] : []),
        ...(may('firm.read') ? ['ownFirm'] : []),
        ...(tickets ? ['staff'] : []),
      ].map(choice),
      back: true,
    };
  },

  list: ({ which, tickets, total, offset, language }: CounselorContext): Question => {
    const more = total > offset + tickets.length || offset > 0;
    const filter = { text: text(`counselor:language_${language ?? 'all'}`) };
    return {
      text:
        total === 0
          ? text(which === 'mine' ? 'counselor:noneMine' : 'counselor:noneWaiting', { language: filter })
          : text(which === 'mine' ? 'counselor:listMine' : 'counselor:listWaiting', {
              total,
              language: filter,
              lines: {
                lines: tickets.map((one) => ({ text: lineText(one) })),
              },
            }),
      choices: [
        ...tickets.map(({ id }) => ({ id: `t${id}`, label: text('counselor:openTicket', { id }) })),
        ...(more ? [choice('more')] : []),
        ...(which === 'waiting' ? [choice('language')] : []),
      ],
      back: true,
      inPlace: true,
    };
  },

  ticket: ({ ticket, work }: CounselorContext): Question => {
    const open = ticket?.state !== 'closed';
    const waiting = ticket?.state === 'waiting';
    return {
      text: text('counselor:ticket', {
        ticket: { text: ticketText(ticket) },
        state: {
          text:
            ticket?.state !== 'taken' || ticket.takenBy === null
              ? text(`counselor:state_${ticket?.state ?? 'closed'}`)
              : text('counselor:takenBy', { name: ticket.takenBy }),
        },
      }),
      choices: [
        ...(waiting ? ['take'] : []),
        ...(open ? ['note'] : []),
        ...(open && work?.acts.includes('ticket.assign') !== false ? ['assign'] : []),
        ...(waiting ? ['close'] : []),
      ].map(choice),
      back: true,
    };
  },

  room: ({ ticket, work }: CounselorContext): Question => ({
    text: text('counselor:room', { ticket: { text: ticketText(ticket) }, name: ticket?.name ?? '' }),
    choices: [
      ...['canned', 'note', 'close'],
      ...(work?.acts.includes('ticket.assign') === true ? ['assign'] : []),
      ...(ticket?.result === true ? ['result'] : []),
    ].map(choice),
    relay: 'answerer',
    back: true,
  }),

  result: ({ asker, ticket }: CounselorContext): Question => ({
    text: resultText(asker, ticket?.name ?? ''),
    choices: (asker?.questions ?? []).map((_, at) => ({
      id: `q${at}`,
      label: text('counselor:sendQuestion', { number: at + 1 }),
    })),
    relay: 'answerer',
    back: true,
  }),

  closeSure: ({ ticket }: CounselorContext): Question => ({
    text: text(ticket?.state === 'waiting' ? 'counselor:closeSureWaiting' : 'counselor:closeSure', {
      name: ticket?.name ?? '',
    }),
    choices: ['closeYes', 'closeNo'].map(choice),
    back: true,
  }),

  receiver: ({ receivers, unsent }: CounselorContext): Question => ({
    text: text('counselor:receiverQuestion', { words: unsent }),
    choices: receivers.map(({ ticketId, name }) => ({
      id: `r${ticketId}`,
      label: text('counselor:receiver', { name, id: ticketId }),
    })),
    back: true,
  }),

  canned: (): Question => ({
    text: text('counselor:cannedQuestion'),
    choices: cannedReplies.map((id) => ({ id, label: text(`ticket:cannedLabel_${id}`) })),
    back: true,
  }),

  note: (): Question => ({ text: text('counselor:noteQuestion'), answer: 'text', back: true }),

  colleagues: ({ colleagues }: CounselorContext): Question => ({
    text: text(colleagues.length === 0 ? 'counselor:noColleagues' : 'counselor:assignQuestion'),
    choices: colleagues.map(({ personId, name, open }) => ({
      id: `c${personId}`,
      label: text('counselor:colleague', { name, open }),
    })),
    back: true,
  }),
};

/** What waits, how much of each and since when. */
function homeText(work: CounselorContext['work'], tickets: boolean): ReturnType<typeof text> {
  const home = tickets
    ? text('counselor:home', { waiting: work?.waiting ?? 0, mine: work?.mine ?? 0 })
    : text('counselor:homeOther');
  const queues = work?.queues ?? [];
  if (queues.length === 0) return home;
  const lines = queues.map(({ id, count, days }) => ({
    text: text(`counselor:queue_${id}`, { count, days }),
  }));
  return text('counselor:homeQueues', { home: { text: home }, lines: { lines } });
}

/** The person's context: what helps to answer, and what was said. */
function ticketText(ticket: TicketDetail | null): ReturnType<typeof text> {
  if (ticket === null) return text('counselor:ticketGone');
  const { id, name, regency, language, registered, interestCode, applications, flow, messages } = ticket;
  return text(ticket.accommodation === null ? 'counselor:person' : 'counselor:personWithNeed', {
    id,
    name,
    place: placeVar(regency),
    language: { text: text(`counselor:language_${language}`) },
    stands: {
      text: text(registered ? 'counselor:stands' : 'counselor:standsNew', {
        interests:
          interestCode === null
            ? '-'
            : { list: [...interestCode].map((letter) => ({ text: text(`riasec48:scales.${letter}.name`) })) },
        applications,
        flow: { text: text(`${flow === '' ? 'menu' : flow}:flow_at`) },
      }),
    },
    need: ticket.accommodation ?? '',
    messages: {
      lines: messages.map(({ from, text: said }) => ({ text: text(`counselor:message_${from}`, { said }) })),
    },
  });
}

/** How long it has waited, in which language, and what is asked. */
function lineText({ id, name, regency, language, question, waited }: TicketSummary): Text {
  return text('counselor:line', {
    ...{ id, name, place: placeVar(regency), question },
    language: { text: text(`counselor:language_${language}`) },
    age: { text: ageText(waited) },
  });
}

const hour = 60;
const day = 24 * hour;

function ageText(minutes: number): Text {
  if (minutes < 1) return text('counselor:age_now');
  if (minutes < hour) return text('counselor:age_minutes', { n: minutes });
  if (minutes < 2 * day) return text('counselor:age_hours', { n: Math.floor(minutes / hour) });
  return text('counselor:age_days', { n: Math.floor(minutes / day) });
}

function placeVar(regency: string | null): Var {
  return regency === null ? { text: text('ticket:placeUnknown') } : { region: regency };
}
