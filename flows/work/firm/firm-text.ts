import { text, type Text, type Var } from '../../text.ts';
import type { FirmDraft, FirmField, FirmFact } from './facts.ts';
import { asksFor, firmFields } from './steps.ts';

/** All that is told of a firm, a line each; what is not told is left out. */
export function toldLines(told: FirmDraft): Var[] {
  return firmFields
    .filter((field) => asksFor(field, told) && told[field] !== '')
    .map((field) => ({ text: text(`firm:line_${field}`, { value: valueVar(field, told[field]) }) }));
}

/** What the office decided, and why; empty where it has not said anything. */
export function stateText({ state, reason }: Pick<FirmFact, 'state' | 'reason'>): Text {
  return reason === ''
    ? text(`firm:state_${state}`)
    : text('firm:stateWhy', { state: { text: text(`firm:state_${state}`) }, reason });
}

function valueVar(field: FirmField, value: string): Var {
  switch (field) {
    case 'kind':
      return { text: text(`firm:kind_${value}`) };
    case 'regency':
      return { region: value };
    case 'sector':
      return { text: text(`fields:${value}`) };
    case 'size':
      return { text: text(`firm:size_${value}`) };
    case 'contactPhone':
      return { phone: value };
    default:
      return value;
  }
}
