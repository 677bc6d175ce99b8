import { enqueueActions } from 'xstate';
import type { Command, ConsentPurpose } from './command.ts';
import type { FlowEvent } from './event.ts';
import { answerOf } from './machine-helpers.ts';
import type { AskedConsent, Question } from './question.ts';
import { text } from './text.ts';

interface Known {
  event: FlowEvent;
}
type Said = Partial<Record<ConsentPurpose, boolean>>;

/** The part of a question that asks for several purposes: `key` holds each text as `{{a}}`, `{{b}}` …, by its letter. */
export function askPermissions(
  key: string,
  consents: readonly AskedConsent[],
): Pick<Question, 'text' | 'consents' | 'answer'> {
  const texts = consents.map((one, at) => [letters[at] ?? '', { text: one.text }]);
  return { text: text(key, Object.fromEntries(texts)), consents, answer: 'permissions' };
}

const letters = ['a', 'b', 'c'];

/** What was said to these purposes: by the choice for all or for none, or to each. */
export function saidOf({ event }: Known, purposes: readonly ConsentPurpose[]): Said {
  if (event.type === 'PERMISSIONS_TOLD') return event.said;
  const all = answerOf({ event });
  if (all !== 'all' && all !== 'none') return {};
  return Object.fromEntries(purposes.map((purpose) => [purpose, all === 'all']));
}

/**
 * The action that records what was said, each purpose by itself, with what follows from it.
 * @param also further commands, by what was said
 */
export function recordSaid(purposes: readonly ConsentPurpose[], also?: (said: Said) => Command[]): never {
  const action = enqueueActions(({ event, enqueue }) => {
    const said = saidOf({ event: event as FlowEvent }, purposes);
    const commands = purposes.flatMap((purpose): Command[] => {
      const granted = said[purpose];
      return granted === undefined ? [] : [{ type: 'recordConsent', purpose, granted }];
    });
    for (const params of [...commands, ...(also?.(said) ?? [])])
      enqueue({ type: 'command', params } as never);
  });
  return action as never;
}
