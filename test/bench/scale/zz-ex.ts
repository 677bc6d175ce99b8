import { openDatabase } from '../../../src/storage/open-database.ts';
import { announceCampaigns } from '../../../src/storage/campaigns/announce-campaigns.ts';
import { announceAlerts } from '../../../src/storage/jobs/announce-alerts.ts';
import { fireTimers } from '../../../src/storage/jobs/fire-timers.ts';
import { deletePerson, sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { findAudienceForVacancies } from '../../../src/storage/vacancies/find-audience-for-vacancies.ts';
const db = await openDatabase({ dataDir: '', databaseUrl: process.env['TEST_DATABASE_URL'] });
const now = new Date('2026-11-24T03:00:00Z');
const t = async (n: string, f: () => Promise<unknown>) => { const b = performance.now(); const v = await f(); console.log(n, Math.round(performance.now() - b), v); };
const ch = ['telegram', 'whatsapp-cloud'];
const which = process.argv[2] ?? '';
if (which.includes('m')) await t('match 100', () => findAudienceForVacancies(db.prisma, Array.from({ length: 100 }, (_, n) => n + 1), now));
if (which.includes('a')) for (let i = 0; i < 3; i++) await t('announce', () => announceAlerts(db.prisma, ch, now));
if (which.includes('c')) for (let i = 0; i < 2; i++) await t('campaigns', () => announceCampaigns(db.prisma, ch, now));
if (which.includes('f')) await t('timers', () => fireTimers(db.prisma, new Date(now.getTime() + 3600_000)));
if (which.includes('d')) { await t('delete', () => db.prisma.$transaction((tx) => deletePerson(tx, 4200, now)));
 await t('sweep', () => sweepDeleted(db.prisma, new Date(now.getTime() + 120_000))); }
await db.close();
