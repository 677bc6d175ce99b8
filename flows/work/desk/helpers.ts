import { flowSetup } from '../../define-machine.ts';
import { answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { CounselorContext } from './context.ts';

export const deskSetup = flowSetup<CounselorContext>();

/** The number in a choice such as `t12`. */
export const pickedNumber = (told: Told): number => Number(answerOf(told).slice(1));

/** The ticket is not in these hands any more. */
export const gone = { target: 'opening', actions: say(text('counselor:ticketGone')) };
