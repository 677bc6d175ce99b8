import { text, type Text, type Var } from '../../text.ts';
import { detailText } from '../../vacancies/questions.ts';
import type { PostingCheck, PostingFinding } from './facts.ts';

const previewLength = 500;

/** The preview as seekers will read it. */
export function previewText({ preview }: PostingCheck): Text {
  return detailText(preview, previewLength);
}

/** Which words leave people out, why, the law where it was read, and what to write instead. */
export function findingText({ words, reason, law, severity }: PostingFinding): Text {
  const lines: Var[] = [
    { text: text(`wording:why_${reason}`) },
    ...(law === '' ? [] : [{ text: text(`wording:law_${law}`) }]),
    { text: text(`wording:suggest_${reason}`) },
  ];
  return text(`post:wording_${severity}`, { words, lines: { lines } });
}

/** Pay that is below the minimum of the regency. */
export function wageText({ wage }: PostingCheck): Text {
  return text('post:wage', {
    place: { region: wage?.place ?? '' },
    offered: { money: wage?.offered ?? 0 },
    least: { money: wage?.least ?? 0 },
    year: wage?.year ?? '',
  });
}

/** What whoever approves has to know beside the preview: conditions with their reasons, pay, likeness. */
export function remarkLines(check: PostingCheck): Var[] {
  const { findings, wage, twins } = check;
  return [
    ...findings.map(({ words, why, severity }) => ({
      text: text(why === '' ? `post:remark_${severity}` : 'post:remarkWhy', { words, why }),
    })),
    ...(wage === null
      ? []
      : [
          {
            text: text(wage.why === '' ? 'post:remarkWage' : 'post:remarkWageWhy', {
              ...{ offered: { money: wage.offered }, least: { money: wage.least } },
              ...{ place: { region: wage.place }, why: wage.why },
            }),
          },
        ]),
    ...twins.map(({ title, id }) => ({ text: text('post:remarkTwin', { title, id }) })),
  ];
}
