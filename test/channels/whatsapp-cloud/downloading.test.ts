import { afterEach, beforeEach, expect, it, describe } from 'vitest';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

describe('a file that came over the Cloud API', () => {
  let meta: Meta;
  beforeEach(async () => {
    meta = await Meta.open();
    meta.graph.media.set('m1', { bytes: Buffer.from('isi berkas'), mimeType: 'image/jpeg' });
  });
  afterEach(() => meta.close());

  it('is fetched with its type, unless it is larger than wanted or Meta has it no more', async () => {
    const media = await meta.channel.download('m1', 100);
    expect([media?.mimeType, media?.bytes.toString()]).toEqual(['image/jpeg', 'isi berkas']);
    expect(await meta.channel.download('m1', 5)).toBeUndefined();
    expect(await meta.channel.download('gone', 5)).toBeUndefined();
  });

  it('can be had later while Meta is out of reach', async () => {
    await meta.graph.stop();
    await expect(meta.channel.download('m1', 100)).rejects.toThrow();
    await meta.graph.start();
  });
});
