import { expect, it } from 'vitest';
import { whatsappCloudTraits } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-traits.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

it('the notices a second that WhatsApp Cloud declares are those that it sends', async () => {
  const meta = await Meta.open({ perSecond: undefined as never });
  try {
    expect(meta.channel.capabilities.notices).toBe(whatsappCloudTraits.noticesPerSecond);
  } finally {
    await meta.close();
  }
});
