import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { linkWhatsappWeb } from '../../../src/channels/whatsapp-web/link-whatsapp-web.ts';
import { whatsappWebStatus } from '../../../src/channels/whatsapp-web/whatsapp-web-status.ts';
import { browsersOf, processesOf } from '../../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';

describe.skipIf(chromium === '')('a browser that breaks', () => {
  let office: Office;
  afterEach(() => office.close());

  const profile = (): string => join(office.dataDir, 'whatsapp-web', 'session');
  const isReady = (): Promise<void> =>
    office.hub.until(() => whatsappWebStatus(office.options()).ok, 'a ready session');

  it('is replaced when it is killed; nothing is lost and nothing said twice', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.send(SITI, 'pertama', 'delivery-1');
    kill(browsersOf(office.dataDir));
    await office.hub.until(() => office.hasLogged('The browser has ended'));
    await office.hub.inbound({ chat: SITI, body: 'masih di sana?' });
    expect(await office.send(SITI, 'kedua', 'delivery-2')).toMatchObject({ state: 'retry' });
    await isReady();
    await office.hub.until(() => office.texts().includes('masih di sana?'));
    expect((await office.send(SITI, 'kedua', 'delivery-2')).state).toBe('sent');
    expect((await office.send(SITI, 'pertama', 'delivery-1')).state).toBe('sent');
    expect(office.hub.sent.map(({ body }) => body)).toEqual(['pertama', 'kedua']);
  });

  it('is not made to repeat a message that went although the browser died before saying so', async () => {
    office = await Office.open(chromium, {}, { timings: { ...QUICK, acknowledge: 10_000 } });
    await office.start();
    await office.hub.setFaults({ holdAcks: true });
    const sending = office.send(SITI, 'sekali saja', 'delivery-1');
    await office.hub.until(() => office.hub.sent.length === 1);
    kill(browsersOf(office.dataDir));
    expect((await sending).state).toBe('retry');
    await office.hub.setFaults({ holdAcks: false });
    await isReady();
    const found = await office.send(SITI, 'sekali saja', 'delivery-1');
    expect(found).toMatchObject({ state: 'sent', order: office.hub.sent[0]?.t });
    expect(office.hub.sent.map(({ body }) => body)).toEqual(['sekali saja']);
  });

  it('is noticed when the page crashes', async () => {
    office = await Office.open(chromium);
    await office.start();
    kill(processesOf(office.dataDir, 'renderer'));
    await office.hub.until(() => office.hasLogged('WhatsApp Web: waiting'));
    await isReady();
  });

  it('is noticed when the page hangs', async () => {
    office = await Office.open(chromium, {}, { timings: { ...QUICK, probePatience: 300 } });
    await office.start();
    kill(processesOf(office.dataDir, 'renderer'), 'SIGSTOP');
    await office.hub.until(() => office.hasLogged('does not answer any more'));
    await isReady();
  });

  it('never ends the process, however early it dies', async () => {
    office = await Office.open(chromium);
    const dying = join(office.dataDir, 'dying-chromium');
    for (const life of ['exit 1', 'sleep 0.2; exit 3', 'exec 4>&-; sleep 0.2', 'printf x >&4; exit 1']) {
      writeFileSync(dying, `#!/bin/bash\n${life}\n`);
      chmodSync(dying, 0o755);
      office.renew({ chromiumPath: dying });
      await office.start();
      expect((await office.channel.health()).ok).toBe(false);
      await office.channel.stop();
    }
  });

  it('is ended when it outlived its owner', async () => {
    office = await Office.open(chromium);
    mkdirSync(profile(), { recursive: true });
    const arguments_ = [
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile()}`,
      'about:blank',
    ];
    // The shell ends at once, so that the browser belongs to nobody.
    const command = `"${chromium}" ${arguments_.join(' ')} >/dev/null 2>&1 &`;
    await once(spawn('/bin/sh', ['-c', command], { stdio: 'ignore' }), 'exit');
    await office.hub.until(() => processesOf(office.dataDir).length > 3, 'the orphan');
    const orphans = processesOf(office.dataDir);
    await office.start();
    expect(processesOf(office.dataDir).filter((pid) => orphans.includes(pid))).toEqual([]);
    expect((await office.channel.health()).ok).toBe(true);
  });

  it('is left alone while another living process of ours owns it', async () => {
    office = await Office.open(chromium);
    const owner = fork(join(import.meta.dirname, '../../stand-ins/whatsapp-web/run-office.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, OFFICE: JSON.stringify(plainOptions(office)) },
      stdio: 'ignore',
    });
    await isReady();
    await expect(linkWhatsappWeb(office.options(), () => undefined)).rejects.toMatchObject({
      message: expect.stringContaining('Another process') as string,
    });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await office.hub.until(() => processesOf(office.dataDir).length === 0, 'no process left after kill -9');
    await office.start();
    expect((await office.channel.health()).ok).toBe(true);
  });

  it('leaves locks of another host name behind that stop nobody', async () => {
    office = await Office.open(chromium);
    mkdirSync(profile(), { recursive: true });
    for (const lock of ['SingletonLock', 'SingletonCookie'])
      symlinkSync('other-host-4711', join(profile(), lock));
    await office.start();
    expect((await office.channel.health()).ok).toBe(true);
    expect(existsSync(join(profile(), 'SingletonCookie'))).toBe(false);
  });
});

const plainOptions = (office: Office): object => {
  const { logger: _, ...options } = office.options();
  return options;
};

function kill(pids: number[], signal: NodeJS.Signals = 'SIGKILL'): void {
  expect(pids).not.toEqual([]);
  for (const pid of pids) process.kill(pid, signal);
}
