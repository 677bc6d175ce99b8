import type { WorkOption } from '../../../flows/work/audience/facts.ts';
import { codeOccupations } from '../../occupations/code-occupations.ts';
import { occupationNames } from '../../occupations/occupation-names.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { classifyFields } from '../../vacancies/fields/classify-fields.ts';

const mostOccupations = 3;
const mostFields = 2;
/** What is less likely is no help to choose from. */
const leastScore = 0.05;

/** Occupations and fields that words of work may mean, the likeliest first. */
export function possibleWork(renderer: Renderer, said: string, language: string): WorkOption[] {
  const occupations = codeOccupations(said, { limit: mostOccupations })
    .filter(({ score }) => score >= leastScore)
    .map(({ code }) => ({
      id: `occupation=${code}`,
      name: occupationNames.get(code) ?? code,
      field: false,
    }));
  const fields = classifyFields(said)
    .slice(0, mostFields)
    .map((code) => ({
      id: `field=${code}`,
      name: renderer.render({ key: `fields:${code}` }, language),
      field: true,
    }));
  return [...occupations, ...fields];
}
