import type { Renderer } from '../rendering/renderer.ts';
import { broadcastButtons } from '../../flows/work/broadcast/commands.ts';
import type { BroadcastChoice } from './broadcast.ts';
import { makeChoice } from './make-choice.ts';

/** A button as {@link readChoice} reads it: `search`, or `Saya ikut=interested` where its words are its own. */
export function printChoice(renderer: Renderer, choice: BroadcastChoice, vacancyId: number | null): string {
  const usual = broadcastButtons
    .filter((id) => id !== 'apply' || vacancyId !== null)
    .map((id) => ({ id, made: makeChoice(renderer, id, vacancyId) }))
    .find(({ made }) => made.flow === choice.flow);
  if (usual === undefined) return 'interested';
  const words = choice.label.id ?? Object.values(choice.label)[0] ?? '';
  return words === usual.made.label.id ? usual.id : `${words}=${usual.id}`;
}
