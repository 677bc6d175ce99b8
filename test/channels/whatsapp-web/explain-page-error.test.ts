import { expect, it } from 'vitest';
import { explainPageError } from '../../../src/channels/whatsapp-web/explain-page-error.ts';
import { describeError } from '../../../src/errors.ts';

it.each([
  'Requiring unknown module "WAWebSocketModel"',
  "t: Cannot read properties of undefined (reading 'Socket')",
])('a page that has changed is told as one: %s', (message) => {
  const line = describeError(explainPageError(new Error(message)));
  expect(line).toContain('WHATSAPP_PAGE_CHANGED');
  expect(line).toContain('Update whatsapp-web.js');
});

it('leaves other faults what they are', () => {
  const error = new Error('net::ERR_NAME_NOT_RESOLVED');
  expect(explainPageError(error)).toBe(error);
});
