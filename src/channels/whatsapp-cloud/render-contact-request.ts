import type { RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { plainMarks } from './plain-marks.ts';
import { LIMITS, type CloudBubble } from './render-cloud-message.ts';

/**
 * The question for a phone number with a button that shares it, for people whom Meta shows us without one; undefined
 * where the words do not fit. Its shape is the one that two partners of Meta give for their way through to the Cloud API:
 * docs.kapso.ai/docs/whatsapp/send-messages/request-contact-info and
 * partner-docs.gupshup.io/reference/sendrequestcontactinfointeractivemessage, both read in November 2026.
 */
export function renderContactRequest(message: RenderedMessage): CloudBubble | undefined {
  const text = plainMarks(numberedText(message));
  if (message.plain === true || text.length > LIMITS.body) return undefined;
  const interactive = {
    type: 'request_contact_info',
    body: { text },
    action: { name: 'request_contact_info' },
  };
  return { type: 'interactive', interactive };
}
