import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaFile } from '../../../src/channels/channel.ts';
import type { CloudTemplate } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

const template = (takesText: boolean): CloudTemplate => ({
  purpose: '*',
  name: 'kabar',
  languages: { id: 'id' },
  category: 'utility',
  takesText,
});
const photo: MediaFile = {
  as: 'picture',
  fileName: 'a.jpg',
  mimeType: 'image/jpeg',
  bytes: Buffer.from('a'),
};

describe('the words of a human outside the 24 hours', () => {
  let meta: Meta;
  beforeEach(async () => {
    meta = await Meta.open({ templates: [template(true)] });
  });
  afterEach(() => meta.close());

  it('go by a template that takes all of them', async () => {
    const result = await meta.send({ text: 'Rina (petugas): besok jam 9', whole: true });
    expect(result.state).toBe('sent');
    expect(JSON.stringify(meta.graph.posted[0]?.body)).toContain('Rina (petugas): besok jam 9');
  });

  it('wait for the person where they are too long, carry a file, or the template takes no words', async () => {
    expect((await meta.send({ text: 'kata '.repeat(200), whole: true })).state).toBe('retry');
    expect((await meta.send({ text: 'Rina: [foto]', whole: true }, { file: photo })).state).toBe('retry');
    await meta.close();
    meta = await Meta.open({ templates: [template(false)] });
    expect((await meta.send({ text: 'Rina (petugas): ya', whole: true })).state).toBe('retry');
    expect(meta.graph.posted).toEqual([]);
    meta.openWindow();
    expect((await meta.send({ text: 'Rina: [foto]', whole: true }, { file: photo })).state).toBe('sent');
  });
});
