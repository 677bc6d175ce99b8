import type { Profile } from '../facts.ts';
import { text, type Var } from '../text.ts';

/** What a person shows an employer of themselves, in words. */
export function sharedVars(profile: Profile | null): Record<string, Var> {
  const { name, regency, education, experienceYears, phone } = profile ?? {};
  return {
    name: name ?? '',
    regency: regency == null ? '-' : { region: regency },
    education: education == null ? '-' : { text: text(`common:education_${education}`) },
    experience: { text: text('onboarding:years', { count: experienceYears ?? 0 }) },
    phone: phone == null ? '-' : { phone },
  };
}

/** What is sent, a line each; the need in the person's own words, the result as its card. */
export function sharedLines(profile: Profile | null, shares: readonly string[], words: string | null): Var {
  const vars = sharedVars(profile);
  const extra = shares.includes('need') && profile?.accommodation != null;
  return {
    lines: [
      ...['name', 'regency', 'education', 'experience'].map((one) => ({
        text: text(`apply:line_${one}`, vars),
      })),
      ...(shares.includes('phone') ? [{ text: text('apply:line_phone', vars) }] : []),
      ...(shares.includes('result') ? [{ text: text('apply:line_result') }] : []),
      ...(extra ? [{ text: text('apply:line_need', { need: profile.accommodation ?? '' }) }] : []),
      ...(words === null ? [] : [{ text: text('apply:line_words', { words }) }]),
    ],
  };
}
