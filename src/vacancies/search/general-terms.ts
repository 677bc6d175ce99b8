import { workTerms } from '../../occupations/terms/work-terms.ts';

/** Terms that name no work by themselves. */
const general = new Set(
  workTerms(
    `teknisi operator asisten kepala supervisor manajer analis ahli tukang buruh bantu layanan petugas kelola orang
    insinyur data barang rumah umum spv leader koordinator head crew support tenaga staf magang`,
  ).map(({ term }) => term),
);

/** Whether a term of work needs another one beside it to tell what the work is. */
export function isGeneralTerm(term: string): boolean {
  return general.has(term);
}
