import { broadcastButtons } from '../../flows/work/broadcast/commands.ts';
import { languages } from '../../flows/languages.ts';
import { text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastChoice } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';

type ButtonId = (typeof broadcastButtons)[number];

/** What each ready-made button starts; null: the press is counted, nothing more. */
const starts: Record<ButtonId, string | null> = {
  interested: null,
  search: 'vacancies',
  assessment: 'assessment',
  apply: 'apply',
  human: 'ticket',
};

/**
 * A ready-made button, its words in every language.
 * @throws BroadcastError `badButton` where there is none of this id, or none to apply with
 */
export function makeChoice(renderer: Renderer, id: string, vacancyId: number | null): BroadcastChoice {
  const known = broadcastButtons.find((one) => one === id);
  if (known === undefined) throw new BroadcastError('badButton', `There is no button "${id}".`);
  if (known === 'apply' && vacancyId === null)
    throw new BroadcastError('badButton', 'A button to apply needs a vacancy.');
  const words = languages.map((language) => [
    language,
    renderer.render(text(`broadcast:button_${known}`), language),
  ]);
  const flow = starts[known];
  return {
    label: Object.fromEntries(words) as BroadcastChoice['label'],
    ...(flow !== null && { flow }),
    ...(known === 'apply' && vacancyId !== null && { input: { vacancyId } }),
  };
}

/**
 * A button as typed: `Saya ikut=interested` or, with its usual words, `search`. It may be named by the flow it starts too.
 * @throws BroadcastError `badButton`
 */
export function readChoice(renderer: Renderer, source: string, vacancyId: number | null): BroadcastChoice {
  const at = source.lastIndexOf('=');
  const name = source.slice(at + 1).trim();
  const id = broadcastButtons.find((one) => starts[one] === name) ?? name;
  const choice = makeChoice(renderer, id, vacancyId);
  const label = source.slice(0, Math.max(at, 0)).trim();
  return label === '' ? choice : { ...choice, label: { id: label } };
}
