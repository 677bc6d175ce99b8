import { text, type Text, type Var } from '../text.ts';
import type { ApplyContext } from './context.ts';
import type { ReceiverFact } from './facts.ts';

/** That it is noted, who has it now, and by when there is an answer. */
export function appliedText({ receiver, vacancy, sentAlready }: ApplyContext): Text {
  const vars = {
    employer: vacancy?.employer ?? '',
    place: placeOf(receiver?.regency ?? null),
    asks: receiver === null ? '' : { date: receiver.asks },
    date: receiver === null ? '' : { date: receiver.last },
  };
  if (receiver?.kind === 'way') return text(sentAlready ? 'apply:notedSent' : 'apply:noted', vars);
  if (receiver?.kind === 'firm') return text('apply:sent', vars);
  return text(receiver?.staffed === true ? 'apply:atDesk' : 'apply:atEmptyDesk', vars);
}

/** The ways that the source names, a line each. */
export function waysOf({ url, address, contact }: ReceiverFact): Var {
  const ways = [
    ...(contact === null ? [] : [text('apply:way_contact', { way: contact })]),
    ...(url === null ? [] : [text('apply:way_url', { way: url })]),
    ...(address === null ? [] : [text('apply:way_address', { way: address })]),
  ];
  return { lines: ways.map((one) => ({ text: one })) };
}

/** Whose desk it is. */
export function placeOf(regency: string | null): Var {
  return regency === null ? { text: text('apply:anyPlace') } : { region: regency };
}
