import type { Database } from '../../src/storage/database.ts';

/** A person as a test makes them up; what is left out is unknown. */
export interface TestPerson {
  language?: string;
  regency?: string | null;
  gender?: string | null;
  education?: string | null;
  birthDate?: string | null;
  fields?: string[];
  wishFields?: string[];
  occupations?: string[];
  wishOccupations?: string[];
  interestCode?: string | null;
  registered?: boolean;
  stopped?: boolean;
  plainText?: boolean;
  assessed?: boolean;
  applied?: string[];
  tags?: string[];
  /** Consent ledger, oldest first. */
  consents?: [purpose: string, granted: boolean][];
  channel?: string;
  reachable?: boolean;
  /** Days since the last message. */
  seenDays?: number;
  name?: string;
}

/** Writes people down, each with one address `<channel>:<address>` and an empty conversation; returns their ids. */
export async function insertPeople(
  { prisma }: Database,
  people: readonly TestPerson[],
  { now, address = (n: number) => `a${n}` }: { now: Date; address?: (n: number) => string },
): Promise<number[]> {
  const codes = [...new Set(people.flatMap(({ applied = [] }) => applied))];
  for (const code of codes) {
    const vacancy = {
      source: 'test',
      sourceId: code,
      code,
      title: code,
      employer: 'CV Contoh',
      contentHash: code,
    };
    await prisma.vacancy.upsert({ where: { code }, create: vacancy, update: {} });
  }
  const vacancies = new Map((await prisma.vacancy.findMany()).map(({ code, id }) => [code, id]));
  const ids: number[] = [];
  for (const [n, one] of people.entries()) {
    const seen = new Date(now.getTime() - (one.seenDays ?? 0) * 86_400_000 - 1);
    const { id } = await prisma.person.create({
      data: {
        name: one.name ?? `Warga ${n}`,
        language: one.language ?? 'id',
        regency: one.regency ?? null,
        gender: one.gender ?? null,
        education: one.education ?? null,
        birthDate: one.birthDate == null ? null : new Date(`${one.birthDate}T00:00:00Z`),
        fields: one.fields ?? [],
        wishFields: one.wishFields ?? [],
        occupations: one.occupations ?? [],
        wishOccupations: one.wishOccupations ?? [],
        interestCode: one.interestCode ?? null,
        plainText: one.plainText ?? false,
        registeredAt: one.registered === false ? null : now,
        stoppedAt: one.stopped === true ? now : null,
        conversation: { create: { flow: '', flowVersion: 0, snapshot: {} } },
        addresses: {
          create: {
            channel: one.channel ?? 'test',
            externalId: address(n),
            state: one.reachable === false ? 'unreachable' : 'active',
            lastSeenAt: seen,
          },
        },
        tags: { create: (one.tags ?? []).map((tag) => ({ tag })) },
        applications: {
          create: (one.applied ?? []).map((code) => ({ vacancyId: vacancies.get(code) ?? 0 })),
        },
        ...(one.assessed === true && {
          assessments: {
            create: {
              instrument: 'riasec48',
              instrumentVersion: '1',
              language: 'id',
              channel: 'test',
              rule: 'full',
              finishedAt: now,
            },
          },
        }),
      },
    });
    await prisma.consent.createMany({
      data: (one.consents ?? [['alerts', true]]).map(([purpose, granted], order) => ({
        personId: id,
        purpose,
        word: granted ? 'granted' : 'refused',
        channel: 'test',
        at: new Date(now.getTime() + order),
      })),
    });
    ids.push(id);
  }
  return ids;
}

/** Very many people of one regency who want news, in few statements. */
export async function insertCrowd(
  { prisma }: Database,
  { regency, count, now }: { regency: string; count: number; now: Date },
): Promise<void> {
  const data = Array.from({ length: count }, () => ({ regency, registeredAt: now }));
  const ids = (await prisma.person.createManyAndReturn({ data, select: { id: true } })).map(({ id }) => id);
  await prisma.conversation.createMany({
    data: ids.map((personId) => ({ personId, flow: '', flowVersion: 0, snapshot: {} })),
  });
  await prisma.address.createMany({
    data: ids.map((personId) => ({
      personId,
      channel: 'test',
      externalId: `crowd${personId}`,
      lastSeenAt: now,
    })),
  });
  await prisma.consent.createMany({
    data: ids.map((personId) => ({
      ...{ personId, purpose: 'alerts', word: 'granted', channel: 'test', at: now },
    })),
  });
}
