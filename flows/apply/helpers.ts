import { flowSetup } from '../define-machine.ts';
import { say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { ApplyContext } from './context.ts';

export const applySetup = flowSetup<ApplyContext>();

/** The person has thought better of it. */
export const notSent = { target: 'end', actions: say(text('apply:notSent')) };
