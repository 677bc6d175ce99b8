import { assign } from 'xstate';
import type { Command } from '../../command.ts';
import { flowSetup } from '../../define-machine.ts';
import type { Told } from '../../machine-helpers.ts';
import type { FirmContext } from './context.ts';

const state = flowSetup<FirmContext>().createStateConfig;

interface Saying {
  type: 'command';
  params: (told: Told) => Command;
}

/** What became of the firm's vacancies, in figures. */
export function reportStates(sayRefusal: Saying) {
  return {
    openingReport: state({
      entry: { type: 'command', params: ({ context: { firmId } }) => ({ type: 'loadFirmFigures', firmId }) },
      on: {
        FIRM_FIGURES_LOADED: {
          target: 'report' as never,
          actions: assign(({ event }) => ({ figures: event.figures })),
        },
        FIRM_REFUSED: { target: 'opening' as never, actions: sayRefusal },
      },
    }),
    report: state({
      on: {
        ANSWERED: { target: 'openingReport' as never },
        BACK: { target: 'opening' as never },
        RESUMED: { target: 'openingReport' as never },
      },
    }),
  };
}
