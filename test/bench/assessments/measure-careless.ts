import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { answerInConversation, carelessKinds, type Way } from './answer-carelessly.ts';

/** Of `people` who answer carelessly in each way: the share for whom strengths are named, and what they are asked. */
export function measureCareless(
  instrument: Instrument,
  people: number,
): Record<string, Record<'full' | 'blocks', { named: number; meanItems: number }>> {
  const measure = (kind: string, way: Way) => {
    const told = Array.from({ length: people }, (_, person) =>
      answerInConversation(instrument, way, carelessKinds[kind]?.(person) ?? (() => 3)),
    );
    return {
      named: told.filter((one) => one.told === 'named').length / people,
      meanItems: told.reduce((sum, { asked }) => sum + asked, 0) / people,
    };
  };
  return Object.fromEntries(
    Object.keys(carelessKinds).map((kind) => [
      kind,
      {
        full: measure(kind, { rule: 'full', size: 1 }),
        blocks: measure(kind, { rule: 'decision', size: instrument.adaptive.block.size }),
      },
    ]),
  );
}
