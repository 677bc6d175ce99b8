import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTerminalChannel } from '../../src/channels/terminal/create-terminal-channel.ts';
import { readLine } from '../../src/channels/terminal/read-line.ts';
import { importVacanciesFile } from '../../src/runtime/import-vacancies-file.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createTestClock } from '../support/test-clock.ts';
import type { RecordedTurn } from './recorded-turn.ts';

const sample = fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url));

/** Plays these lines to the real assistant in a terminal, on a new database with the sample and a counselor, at a fixed time. */
export async function recordSession(lines: readonly string[]): Promise<RecordedTurn[]> {
  const db = await openTestDatabase();
  const mediaDir = mkdtempSync(join(tmpdir(), 'kanca-recording-'));
  try {
    await importVacanciesFile(db, sample);
    const { id: personId } = await db.prisma.person.create({ data: { name: 'Rina' } });
    const desk = { personId, role: 'counselor', scope: null, grantedBy: null } as const;
    await grantRole(db.prisma, desk, createTestClock().now());
    let hears: string[] = [];
    const channel = createTerminalChannel({ mediaDir, json: false, write: (text) => hears.push(text) });
    const runtime = await createTestRuntime(db, channel, createTestClock());
    const turns: RecordedTurn[] = [];
    for (const [index, says] of lines.entries()) {
      hears = [];
      await runtime.receive([readLine({ as: 'siti', text: says, id: `recording-${index}` })]);
      await runtime.pump();
      turns.push({ says, hears });
    }
    await runtime.sender.stop();
    return turns;
  } finally {
    await db.close();
    rmSync(mediaDir, { recursive: true });
  }
}
