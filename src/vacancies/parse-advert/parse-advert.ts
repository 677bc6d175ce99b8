import { codeOccupations } from '../../occupations/code-occupations.ts';
import { findContact, withoutContacts } from './find-contact.ts';
import { findClosing } from './find-closing.ts';
import type { AdvertDraft } from './advert-draft.ts';
import { findEmployer } from './find-employer.ts';
import { findExperience } from './find-experience.ts';
import { findAdvertOpenings } from './find-advert-openings.ts';
import { findAdvertPay } from './find-advert-pay.ts';
import { findAdvertPlaces } from './find-advert-places.ts';
import { findAdvertSchooling } from './find-advert-schooling.ts';
import { advertText } from './advert-text.ts';
import { findTitle } from './find-title.ts';
import { findAdvertType } from './find-advert-type.ts';

const mostCodes = 3;

/**
 * Draft of a vacancy from a free advert or a forwarded message in Indonesian, Javanese or English. What the advert does not
 * say is null; nothing is guessed. Of several works the first is described.
 * @param today YYYY-MM-DD; a closing day without a year is the next such day from here, this one included
 */
export function parseAdvert(advert: string, { today }: { today: string }): AdvertDraft {
  const text = advertText(advert);
  const bare = withoutContacts(text);
  const title = findTitle(bare);
  const codes = title === null ? [] : codeOccupations(title, { limit: mostCodes }).map(({ code }) => code);
  const own = inBrackets(bare, title);
  return {
    title,
    codes: codes.length === 0 ? null : codes,
    employer: findEmployer(bare),
    places: findAdvertPlaces(bare),
    pay: findAdvertPay(bare),
    schooling: findAdvertSchooling(own) ?? findAdvertSchooling(bare),
    experienceYears: findExperience(own) ?? findExperience(bare),
    openings: findAdvertOpenings(bare, title),
    closes: findClosing(bare, today),
    type: findAdvertType(bare),
    contact: findContact(text),
  };
}

/** What stands in brackets behind the title: of several works its own conditions. */
function inBrackets(text: string, title: string | null): string {
  const at = title === null ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
  return at === -1
    ? ''
    : (/^[^\n(,.]{0,20}\(([^)]*)\)/.exec(text.slice(at + (title?.length ?? 0)))?.[1] ?? '');
}
