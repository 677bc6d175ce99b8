import type { WordingCategory, WordingFinding } from './finding.ts';
import { findWording } from './find-wording.ts';

/** A vacancy as far as its wording goes. */
export interface WordedVacancy {
  code: string;
  title: string;
  employer: string;
  description: string;
  requirements: string;
}

/** The wording of one firm's vacancies. */
export interface FirmWording {
  /** As first written. */
  employer: string;
  vacancies: number;
  /** Vacancies with a ground, by ground; hints left out. */
  grounds: Partial<Record<WordingCategory, number>>;
  /** Vacancies with something that is barred or to be asked about. */
  found: { code: string; title: string; findings: WordingFinding[] }[];
}

/**
 * Gathers findings by firm, those with most vacancies to talk about first. Spellings that differ in capitals, blanks and
 * dots only are one firm.
 */
export async function wordingByFirm(vacancies: AsyncIterable<WordedVacancy>): Promise<FirmWording[]> {
  const firms = new Map<string, FirmWording>();
  for await (const { code, title, employer, description, requirements } of vacancies) {
    const key = employer
      .toLowerCase()
      .replace(/[\s.,]+/gu, ' ')
      .trim();
    const firm = firms.get(key) ?? { employer, vacancies: 0, grounds: {}, found: [] };
    firms.set(key, firm);
    firm.vacancies += 1;
    const findings = findWording([title, description, requirements].join('\n'), title).filter(
      ({ severity }) => severity !== 'hint',
    );
    if (findings.length === 0) continue;
    firm.found.push({ code, title, findings });
    for (const ground of new Set(findings.map(({ category }) => category)))
      firm.grounds[ground] = (firm.grounds[ground] ?? 0) + 1;
  }
  return [...firms.values()].sort(
    (a, b) => b.found.length - a.found.length || a.employer.localeCompare(b.employer, 'id'),
  );
}
