import { text, type Var } from '../text.ts';

/** Study programme and year of finishing as they are shown, "Tata Busana, lulus 2020"; what is empty is left out. */
export function shownStudy(major: string, year: string): Var {
  return {
    list: [
      ...(major === '' ? [] : [major]),
      ...(year === '' ? [] : [{ text: text('onboarding:finished', { year }) }]),
    ],
  };
}
