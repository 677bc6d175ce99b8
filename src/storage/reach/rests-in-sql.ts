import type { FlowPlace } from '../../../flows/flow-place.ts';

/**
 * Whether a conversation rests in one of these places; false where there is no conversation.
 * @param conversation alias of the conversation
 */
export function restsInSql(conversation: string, places: readonly FlowPlace[]): string {
  const each = places.map(({ flow, state }) => {
    const inFlow = `${conversation}.flow = '${flow}'`;
    return state === undefined ? inFlow : `${inFlow} AND ${conversation}.snapshot->>'value' = '${state}'`;
  });
  return `coalesce(${each.join(' OR ')}, false)`;
}

/** The same, or it was laid aside there. */
export function beganSql(conversation: string, { flow, state }: FlowPlace): string {
  const aside = JSON.stringify([{ flow, ...(state !== undefined && { value: state }) }]);
  return `(${restsInSql(conversation, [{ flow, ...(state !== undefined && { state }) }])}
    OR coalesce(${conversation}.suspended @> '${aside}', false))`;
}
