import { initialTransition, transition } from 'xstate';
import { restoreMachine } from '../engine/restore-machine.ts';
import { applicationMachine } from './application-machine.ts';
import {
  moves,
  openStates,
  type ApplicationState,
  type Move,
  type Mover,
  type Receiver,
} from './application-words.ts';

/** Where an application begins, by who gets it. */
export function beginApplication(receiver: Receiver): ApplicationState {
  const [snapshot] = initialTransition(applicationMachine, { receiver });
  return snapshot.value as ApplicationState;
}

interface Stored {
  state: string;
  receiver: string;
}

/** The state after a move; null where it cannot happen there, or not on the word of this one. */
export function stepApplication({ state, receiver }: Stored, move: Move, by: Mover): ApplicationState | null {
  if (!(openStates as readonly string[]).includes(state)) return null;
  const stored = restoreMachine(applicationMachine, { value: state, context: { receiver } });
  const event = { type: move, by };
  if (!stored.can(event)) return null;
  const [next] = transition(applicationMachine, stored as never, event);
  return next.value as ApplicationState;
}

/** What somebody can say of an application now, in the order of {@link moves}. */
export function possibleMoves(stored: Stored, by: Mover): Move[] {
  return moves.filter((move) => stepApplication(stored, move, by) !== null);
}
