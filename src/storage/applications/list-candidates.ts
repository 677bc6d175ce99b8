import type { CandidateLine, CandidateVacancy } from '../../../flows/work/candidates/facts.ts';
import { openStates } from '../../applications/application-words.ts';
import { fitReasons } from '../../applications/fit-reasons.ts';
import type { Tx } from '../tx.ts';

interface Reader {
  firmId: number;
  readerId: number;
}

/** Open applications that the recruiters of a firm have; never one's own. */
export function candidatesOf({ firmId, readerId }: Reader) {
  const status = { in: [...openStates] };
  return { receiver: 'firm', status, personId: { not: readerId }, vacancy: { firmId } };
}

/** The vacancies of a firm to which somebody waits for an answer, with how many, and how many of these nobody has read. */
export async function listCandidateVacancies(tx: Tx, reader: Reader): Promise<CandidateVacancy[]> {
  const counted = await tx.application.groupBy({
    by: ['vacancyId', 'status'],
    where: candidatesOf(reader),
    _count: true,
  });
  const vacancies = await tx.vacancy.findMany({
    where: { id: { in: counted.map(({ vacancyId }) => vacancyId) } },
    select: { id: true, title: true, code: true },
    orderBy: { id: 'asc' },
  });
  return vacancies.map((vacancy) => {
    const own = counted.filter(({ vacancyId }) => vacancyId === vacancy.id);
    const sum = (rows: typeof own): number => rows.reduce((all, { _count }) => all + _count, 0);
    return { ...vacancy, open: sum(own), fresh: sum(own.filter(({ status }) => status === 'sent')) };
  });
}

/** Applications for one vacancy in the order in which they came, with how each stands to what the vacancy asks for. */
export async function listCandidates(
  tx: Tx,
  { vacancyId, offset, limit, ...reader }: Reader & { vacancyId: number; offset: number; limit: number },
): Promise<{ total: number; items: CandidateLine[] }> {
  const where = { ...candidatesOf(reader), vacancyId };
  const rows = await tx.application.findMany({
    where,
    include: { person: true, vacancy: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: offset,
    take: limit,
  });
  const items = rows.map(({ id, status, kept, createdAt, person, vacancy }) => ({
    ...{ id, status, kept, name: person.name ?? '', at: createdAt.toISOString() },
    fit: fitReasons(person, vacancy),
  }));
  return { total: await tx.application.count({ where }), items };
}

/** Which of these applications the recruiters of a firm have. */
export async function ownCandidates(tx: Tx, ids: readonly number[], reader: Reader): Promise<number[]> {
  const where = { ...candidatesOf(reader), id: { in: [...ids] } };
  const found = await tx.application.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
  return found.map(({ id }) => id);
}

/** Lays applications aside to be looked at again, or takes them back from there. */
export async function keepCandidates(tx: Tx, ids: readonly number[], kept: boolean): Promise<void> {
  await tx.application.updateMany({ where: { id: { in: [...ids] } }, data: { kept } });
}
