import { cleanText } from '../answers/words/clean-text.ts';
import { foldText } from '../answers/words/fold-text.ts';
import type { FirmRefusal } from '../../flows/work/firm/events.ts';
import { firmNameKey } from './firm-name-key.ts';

const honorific =
  /^(?:bapak|pak|bpk|ibu|bu|mas|mbak|mba|kak|haji|hajah|h|hj|drs?|mr|mrs|ms|sdri?|saudarai?)\.?\s/iu;
const reachable = /https?:|www\.|@|\b[a-z0-9-]+\.(?:com|id|net|org|xyz|link|me)\b|(?:\d[ .-]?){8,}/iu;

/**
 * Why a name cannot stand for a firm; null: it can. A household may bear a person's name, as it is never shown.
 * @param own the name of whoever tells it
 */
export function faultOfName(name: string, kind: string, own: string | null): FirmRefusal | null {
  const clean = cleanText(name);
  if (firmNameKey(clean).length < 2 || /[<>{}]/u.test(clean) || reachable.test(clean)) return 'badName';
  if (kind === 'household') return null;
  const same = own !== null && own !== '' && foldText(own) === foldText(clean);
  return same || honorific.test(clean) ? 'personName' : null;
}
