import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../flows/event.ts';
import type { Tx } from '../../src/storage/tx.ts';
import type { CommandHandlers, CommandScope, DomainCommand } from '../../src/conversation/ports.ts';
import { guardCommands } from '../../src/roles/guard-commands.ts';
import { commandActs } from '../../src/roles/command-acts.ts';
import { roles, type Role } from '../../src/roles/permissions.ts';
import { createServices } from '../../src/runtime/create-services.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { openTestDatabase } from '../support/database.ts';
import { everyones, matrix, ofFirms, placed, sampleOf, type Subject } from './matrix.ts';

const now = new Date('2026-11-04T03:00:00Z');
const scopes = { own: '33.74', other: '33.72', blk: 'blk:12', province: null, firm: 'firm:1' } as const;
const privileged = [...matrix.keys()];
/** Scopes that do not reach what lies in 33.74. */
const away = ['other', 'blk', 'firm'];

describe('who may do what, where', () => {
  let db: Database;
  let subjects: Record<Subject, number>;
  const people = new Map<string, number>();
  const reached: string[] = [];

  beforeAll(async () => {
    db = await openTestDatabase();
    const { id: personId } = await db.prisma.person.create({ data: { regency: '33.74' } });
    const ticket = await db.prisma.ticket.create({ data: { personId, regency: '33.74' } });
    const grant = await grantRole(
      db.prisma,
      { personId, role: 'counselor', scope: '33.74', grantedBy: null },
      now,
    );
    const broadcast = await db.prisma.broadcast.create({
      data: { texts: {}, audience: 'registered', scope: '33.74' },
    });
    const kept = await db.prisma.broadcastDraft.create({ data: { content: {}, scope: '33.74' } });
    const firm = await db.prisma.firm.create({
      data: { id: 1, name: 'CV Contoh', kind: 'company', regency: '33.74', nameKey: 'contoh' },
    });
    const posting = await db.prisma.posting.create({ data: { firmId: firm.id, content: {} } });
    const vacancy = await db.prisma.vacancy.create({
      data: {
        source: 'x',
        sourceId: 'x',
        code: 'K7MA',
        title: 'Kasir',
        employer: 'Toko',
        contentHash: 'x',
        regency: '33.74',
      },
    });
    const application = await db.prisma.application.create({ data: { personId, vacancyId: vacancy.id } });
    subjects = {
      application: application.id,
      posting: posting.id,
      firm: firm.id,
      ticket: ticket.id,
      grant,
      broadcast: broadcast.id,
      kept: kept.id,
    };
    for (const role of roles) {
      for (const [name, scope] of Object.entries(scopes)) {
        const { id } = await db.prisma.person.create({ data: {} });
        people.set(`${role} ${name}`, id);
        if (role !== 'seeker')
          await grantRole(db.prisma, { personId: id, role, scope, grantedBy: null }, now);
      }
    }
  });
  afterAll(() => db.close());

  /** The real guard around handlers that only note that they were reached. */
  const guarded = guardCommands(
    Object.fromEntries(
      [...commandActs.keys()].map((type) => [
        type,
        (): FlowEvent[] => {
          reached.push(type);
          return [];
        },
      ]),
    ) as unknown as CommandHandlers<Tx>,
  );

  const give = async (command: DomainCommand, personId: number): Promise<FlowEvent[]> => {
    const scope = {
      tx: db.prisma,
      now,
      person: { id: personId },
      turn: { address: { channel: 'test' } },
    } as unknown as CommandScope;
    const handler = guarded[command.type] as (
      command: DomainCommand,
      scope: CommandScope,
    ) => Promise<FlowEvent[]>;
    return handler(command, scope);
  };

  it('is said for every command there is', () => {
    const handled = Object.keys(
      createServices((name) => ({ name, capabilities: { rings: false } })).handlers,
    ).sort();
    expect([...commandActs.keys()].sort()).toEqual(handled);
    expect([...matrix.keys(), ...everyones].sort()).toEqual(handled);
  });

  it.each(roles.flatMap((role) => Object.keys(scopes).map((scope) => ({ role, scope }))))(
    'holds for a $role, scope $scope, in every privileged command',
    async ({ role, scope }) => {
      const personId = people.get(`${role} ${scope}`) ?? 0;
      for (const type of privileged) {
        const before = await db.prisma.auditEntry.count({ where: { actorId: personId } });
        reached.length = 0;
        const command = sampleOf(type, subjects) as DomainCommand;
        const events = await give(command, personId);
        const confirm = events.find((event) => event.type === 'CONFIRMATION_ASKED');
        if (confirm !== undefined)
          await give({ ...command, confirmation: confirm.number } as DomainCommand, personId);
        const allowed =
          matrix.get(type)?.includes(role) === true &&
          (ofFirms.has(type) ? scope === 'firm' : !(placed.has(type) && away.includes(scope)));
        expect({ type, reached: [...reached] }).toEqual({ type, reached: allowed ? [type] : [] });
        const lines = await db.prisma.auditEntry.findMany({
          where: { actorId: personId },
          orderBy: { id: 'asc' },
          skip: before,
        });
        expect(lines.map((line) => line.allowed)).toEqual([allowed]);
      }
    },
  );

  const as = (role: Role): number => people.get(`${role} province`) ?? 0;

  it('lets a supervisor give no role as high as the own, and an operator every one', async () => {
    const invite = { type: 'inviteRole', role: 'supervisor', scope: '33.74' } as const;
    expect(await give(invite, as('supervisor'))).toEqual([{ type: 'NOT_ALLOWED', act: 'role.invite' }]);
    expect(await give(invite, as('operator'))).toMatchObject([{ type: 'CONFIRMATION_ASKED' }]);
  });

  it('lets nobody with a regency give a role for the whole province', async () => {
    const invite = { type: 'inviteRole', role: 'counselor', scope: null } as const;
    expect(await give(invite, people.get('supervisor own') ?? 0)).toMatchObject([{ type: 'NOT_ALLOWED' }]);
  });

  it('does a dangerous act only with the number of this act on this subject', async () => {
    const revoke = { type: 'revokeRole', grantId: subjects.grant } as const;
    const [asked] = await give(revoke, as('operator'));
    const number = asked?.type === 'CONFIRMATION_ASKED' ? asked.number : '';
    reached.length = 0;
    const wrong = number === '1234' ? '4321' : '1234';
    expect(await give({ ...revoke, confirmation: wrong }, as('operator'))).toMatchObject([{ wrong: true }]);
    const other = { type: 'inviteRole', role: 'counselor', scope: '33.74', confirmation: number } as const;
    await give(other, as('operator'));
    expect(reached).toEqual([]);
    await give({ ...revoke, confirmation: number }, as('operator'));
    expect(reached).toEqual(['revokeRole']);
  });

  it('lets a supervisor of one BLK give roles there and nowhere else', async () => {
    const invite = (scope: string | null) => ({ type: 'inviteRole', role: 'instructor', scope }) as const;
    const ofBlk = people.get('supervisor blk') ?? 0;
    expect(await give(invite('blk:12'), ofBlk)).toMatchObject([{ type: 'CONFIRMATION_ASKED' }]);
    for (const scope of ['blk:13', '33.74', null])
      expect(await give(invite(scope), ofBlk)).toMatchObject([{ type: 'NOT_ALLOWED' }]);
    expect(await give(invite('blk:12'), people.get('supervisor own') ?? 0)).toMatchObject([
      { type: 'NOT_ALLOWED' },
    ]);
  });

  it('is written into a log that nobody can change, not even by SQL', async () => {
    const before = await db.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } });
    const id = before[0]?.id ?? 0n;
    await expect(db.prisma.auditEntry.update({ where: { id }, data: { allowed: true } })).rejects.toThrow();
    await expect(db.prisma.auditEntry.deleteMany({})).rejects.toThrow();
    for (const sql of [
      'UPDATE audit_entry SET allowed = NOT allowed',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
      'TRUNCATE audit_entry CASCADE',
    ])
      await expect(db.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/u);
    expect(await db.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  });
});
