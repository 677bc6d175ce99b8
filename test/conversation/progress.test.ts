import { expect, it } from 'vitest';
import { composeReply } from '../../src/conversation/compose-reply.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';

const renderer = createRenderer();

function beginning(now: number): string {
  const usually = { from: 20, atMost: 40 };
  const question = { text: { key: 'common:welcome' }, progress: { now, of: 25, usually } };
  const { text } = composeReply(renderer, { said: [], question, step: 1, language: 'id', plain: true });
  return text.slice(0, text.indexOf(' Sama-sama'));
}

it('promises an end of a series only where one is in sight', () => {
  expect([1, 25, 26, 37, 38, 40].map(beginning)).toEqual([
    '1 (biasanya 20 sampai 25).',
    '25 (biasanya 20 sampai 25).',
    '26.',
    '37.',
    '38, hampir selesai.',
    '40, hampir selesai.',
  ]);
});
