import { afterEach, describe, expect, it } from 'vitest';
import type { CloudTemplate } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

const templates: CloudTemplate[] = [
  { purpose: 'alert', name: 'kabar', languages: { id: 'id' }, category: 'utility', takesText: true },
];

describe('what Meta says of the account', () => {
  let meta: Meta;
  afterEach(() => meta.close());
  const kept = new Map<string, string>();
  const notes = {
    read: async () => new Map(kept),
    write: async (key: string, value: string | null) =>
      void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
  const template = (event: string): object =>
    meta.change(
      { event, message_template_name: 'kabar', message_template_language: 'id', reason: 'NONE' },
      'message_template_status_update',
    );

  it('a paused template is not used, also by the next process, until Meta takes it again', async () => {
    meta = await Meta.open({ templates, notes });
    const send = async (): Promise<string> => (await meta.send({ text: 'Kabar', purpose: 'alert' })).state;
    expect(await send()).toBe('sent');
    await meta.post(template('PAUSED'));
    expect(await send()).toBe('retry');
    await meta.close();
    meta = await Meta.open({ templates, notes });
    expect(await meta.channel.health()).toMatchObject({ ok: false, detail: /Template kabar is PAUSED/ });
    expect(await send()).toBe('retry');
    await meta.post(template('APPROVED'));
    expect(await send()).toBe('sent');
    expect(await meta.channel.health()).toMatchObject({ ok: true });
  });

  it.each([
    [
      'phone_number_quality_update',
      { event: 'FLAGGED', current_limit: 'TIER_250' },
      'FLAGGED, limit TIER_250',
    ],
    ['account_update', { event: 'ACCOUNT_RESTRICTION' }, 'ACCOUNT_RESTRICTION'],
    ['message_template_quality_update', { message_template_name: 'k', new_quality_score: 'RED' }, 'k is RED'],
    ['template_category_update', { message_template_name: 'k', new_category: 'MARKETING' }, 'marketing now'],
  ])('%s is told by doctor and log', async (field, value, words) => {
    kept.clear();
    meta = await Meta.open({ notes });
    await meta.post(meta.change(value, field));
    expect((await meta.channel.health()).detail).toContain(words);
    expect(meta.hasLogged(words)).toBe(true);
  });

  it('trouble with the account is known beyond a restart, until a message goes', async () => {
    kept.clear();
    meta = await Meta.open({ notes });
    meta.openWindow();
    meta.graph.fail(131_042);
    await meta.send({ text: 'Halo' });
    await meta.close();
    meta = await Meta.open({ notes });
    meta.openWindow();
    expect((await meta.channel.health()).ok).toBe(false);
    await meta.send({ text: 'Halo' });
    await expect.poll(async () => (await meta.channel.health()).ok).toBe(true);
  });
});
