import { text, type Text, type Var } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import type { PreflightFact, PreviewFact } from './facts.ts';
import { planSentence } from './plan-text.ts';

/** The whole message as people will get it, then what sending does, in one sentence and a line for each exception. */
export function reviewText(context: BroadcastContext, look: PreflightFact): Text {
  const audience = text('broadcast:sumAudience', { audience: context.described ?? context.audience });
  const below = [sumText(context, look), audience, ...exceptions(look)];
  const lines: Var = { lines: [...previewLines(context.preview), ...below.map((line) => ({ text: line }))] };
  return context.replaces > 0
    ? text('broadcast:reviewChanged', { lines, id: context.replaces })
    : text('broadcast:review', { lines });
}

/** Each language that has a text of its own, whole, with its buttons; an empty line below each. */
export function previewLines(preview: readonly PreviewFact[]): Var[] {
  return preview.flatMap(({ language, words, buttons, half }): Var[] => {
    const single = preview.length === 1 ? 'broadcast:previewOnly' : `broadcast:preview_${language}`;
    const key = half === 0 ? single : `compare:preview_${language}_${half}`;
    const pressed = buttons.map((label): Var => ({ text: text('broadcast:previewButton', { label }) }));
    return [{ text: text(key, { words }) }, ...pressed, ''];
  });
}

/** Time, recurrence, people and cost in one sentence; 0 people are told as fewer than ten. */
export function sumText({ plan }: Pick<BroadcastContext, 'plan'>, look: PreflightFact): Text {
  const { people, reached, minutes, cost, channels } = look;
  const cloud = channels.some(({ channel }) => channel === 'whatsapp-cloud');
  const price =
    cost !== null
      ? text('broadcast:sumCost', { cost })
      : text(cloud ? 'broadcast:sumCostUnknown' : 'broadcast:sumFree');
  const vars = { when: { text: planSentence(plan) }, people, cost: { text: price } };
  if (people === 0) return text('few:sum', vars);
  return reached === 0 ? text('few:sumOf', vars) : text('broadcast:sum', { ...vars, reached, minutes });
}

/** Lines that say nothing are left out. */
function exceptions(look: PreflightFact): Text[] {
  const lines: (Text | false)[] = [
    ...look.channels.map(({ channel, people }) =>
      text('broadcast:lookChannel', { channel: { channel }, people }),
    ),
    look.optedOut > 0 && text('broadcast:lookOptedOut', { people: look.optedOut }),
    look.unreachable > 0 && text('broadcast:lookUnreachable', { people: look.unreachable }),
    look.outsideWindow > 0 &&
      text(look.template ? 'broadcast:lookTemplate' : 'broadcast:lookWindow', { people: look.outsideWindow }),
    look.quietNow > 0 && text('broadcast:lookQuiet'),
    look.fatigue > 0 && text('broadcast:lookFatigue', { people: look.fatigue }),
    look.missingLanguage > 0 && text('broadcast:lookLanguage'),
    look.needsApproval && text('broadcast:lookApproval'),
  ];
  return lines.filter((line) => line !== false);
}
