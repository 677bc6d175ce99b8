import type { VacancyDraft } from './vacancy-draft.ts';

const dayMs = 86_400_000;

/** A vacancy that its source closes at a moment to come is open until then. */
export function settleDates(draft: VacancyDraft, now: Date): VacancyDraft {
  const { closedAt, closesAt } = draft;
  if (closedAt === null || closedAt <= now) return draft;
  const earlier = closesAt !== null && closesAt < closedAt ? closesAt : closedAt;
  return { ...draft, closesAt: earlier, closedAt: null };
}

/** What whoever imports should know of a row that is taken: what was left out, and dates that are past or odd. */
export function remarksOn(draft: VacancyDraft, now: Date): string[] {
  const { closesAt, postedAt, remarks = [] } = draft;
  return [
    ...remarks,
    ...(closesAt !== null && closesAt < now ? [`It closed on ${day(closesAt)} and is kept as closed.`] : []),
    ...(postedAt !== null && postedAt.getTime() > now.getTime() + dayMs
      ? [`It is dated ${day(postedAt)}, which is to come.`]
      : []),
    ...(postedAt !== null && closesAt !== null && closesAt < postedAt
      ? ['It closes before it was posted.']
      : []),
  ];
}

function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
