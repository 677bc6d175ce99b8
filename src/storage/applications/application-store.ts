import type { ApplicationSummary } from '../../../flows/facts.ts';
import type { Tx } from '../tx.ts';

/** Applications shown in a list. */
const shown = 8;

/**
 * Records an application; one a person and vacancy. A withdrawn one is sent again.
 * Returns whether there was one already that still stands.
 */
export async function createApplication(
  tx: Tx,
  application: { personId: number; vacancyId: number; shareResult: boolean },
  now: Date,
): Promise<{ again: boolean }> {
  const { personId, vacancyId, shareResult } = application;
  const where = { personId_vacancyId: { personId, vacancyId } };
  const known = await tx.application.findUnique({ where });
  if (known !== null && known.status !== 'withdrawn') return { again: true };
  const data = { status: 'sent', shareResult, updatedAt: now };
  await tx.application.upsert({
    where,
    create: { personId, vacancyId, ...data, createdAt: now },
    update: data,
  });
  return { again: false };
}

/** Newest first. */
export async function listApplications(tx: Tx, personId: number): Promise<ApplicationSummary[]> {
  const found = await tx.application.findMany({
    where: { personId },
    orderBy: { updatedAt: 'desc' },
    take: shown,
    include: { vacancy: { select: { code: true, title: true, employer: true } } },
  });
  return found.map(({ id, vacancyId, status, createdAt, vacancy }) => ({
    id,
    vacancyId,
    status,
    at: createdAt.toISOString(),
    ...vacancy,
  }));
}

/** How one of the person's own applications stands; null where it is not theirs or gone. */
export async function loadApplicationState(
  tx: Tx,
  personId: number,
  id: number,
): Promise<{ status: string; title: string; employer: string } | null> {
  const found = await tx.application.findFirst({
    where: { id, personId },
    select: { status: true, vacancy: { select: { title: true, employer: true } } },
  });
  return found && { status: found.status, ...found.vacancy };
}
