import type { Tx } from '../tx.ts';

/** What {@link exportPerson} gives. */
export type PersonCopy = NonNullable<Awaited<ReturnType<typeof exportPerson>>>;

/** Everything that is kept of a person, in words a person can read: the copy that DATA SAYA and `kanca export` give. */
export async function exportPerson(tx: Tx, personId: number) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    include: {
      addresses: { select: { channel: true, externalId: true, createdAt: true, state: true } },
      consents: { orderBy: { id: 'asc' }, omit: { personId: true, id: true } },
      accommodation: { omit: { personId: true } },
      assessments: {
        orderBy: { id: 'asc' },
        omit: { personId: true },
        include: { answers: { orderBy: { answeredAt: 'asc' }, omit: { assessmentId: true, inboxId: true } } },
      },
      applications: {
        orderBy: { id: 'asc' },
        omit: { personId: true },
        include: { vacancy: { select: { code: true, title: true, employer: true } } },
      },
      saved: { omit: { personId: true }, include: { vacancy: { select: { code: true, title: true } } } },
      alertSetting: { omit: { personId: true } },
      alerts: {
        omit: { personId: true },
        orderBy: { dueAt: 'asc' },
        include: { vacancy: { select: { code: true, title: true } } },
      },
      tickets: {
        omit: { personId: true, assignedTo: true },
        include: { messages: { orderBy: { id: 'asc' }, select: { from: true, text: true, at: true } } },
      },
      roles: { omit: { personId: true, grantedBy: true, revokedBy: true } },
      tags: { select: { tag: true } },
      campaigns: { omit: { personId: true } },
      reached: { omit: { personId: true }, orderBy: { at: 'asc' } },
    },
  });
  if (person === null) return null;
  const messages = await tx.$queryRaw<{ at: Date; event: { type: string } & Record<string, unknown> }[]>`
    SELECT received_at AS at, event FROM inbox
    WHERE address_id IN (SELECT id FROM address WHERE person_id = ${personId}) ORDER BY id`;
  return { ...person, messages };
}

/** The person behind an address of a channel, or behind a number that is a person's id. Null when there is none. */
export async function findPersonId(tx: Tx, which: string): Promise<number | null> {
  const [channel, ...rest] = which.split(':');
  if (rest.length > 0 && channel !== undefined) {
    const address = await tx.address.findUnique({
      where: { channel_externalId: { channel, externalId: rest.join(':') } },
    });
    return address?.personId ?? null;
  }
  const address = await tx.address.findFirst({ where: { externalId: which }, orderBy: { id: 'asc' } });
  if (address !== null) return address.personId;
  const person = /^\d{1,9}$/u.test(which)
    ? await tx.person.findUnique({ where: { id: Number(which) } })
    : null;
  return person?.id ?? null;
}
