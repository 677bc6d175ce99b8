import { afterEach, describe, expect, it } from 'vitest';
import { processesOf } from '../../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Product } from '../../stand-ins/whatsapp-web/product.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const BUDI = '99887766554433@lid';

describe.skipIf(chromium === '')('the whole product on WhatsApp Web', () => {
  let product: Product;
  afterEach(() => product.close());

  it('registers two people at once, each by their own answers, with numbers alone', async () => {
    product = await Product.open(chromium);
    for (const answer of ['Halo', '1', '1']) {
      await Promise.all([product.say(SITI, answer), product.say(BUDI, answer)]);
    }
    const [siti, budi] = await Promise.all([product.say(SITI, 'Siti Aminah'), product.say(BUDI, 'Budi')]);
    expect([siti, budi].map((said) => said.split('\n\n')[0])).toEqual([
      'Kucatat: Siti Aminah.',
      'Kucatat: Budi.',
    ]);
    expect(siti.split('\n\n').slice(1)).toEqual(budi.split('\n\n').slice(1));
    expect(await product.say(SITI, '17 Agustus 2000')).toContain('1)');
    expect(await product.say(BUDI, 'MENU')).toMatch(/1\) .+\n2\) /);
  });

  it('goes on where it was after kill -9, and answers what came meanwhile', async () => {
    product = await Product.open(chromium);
    for (const answer of ['Halo', '1', '1']) await product.say(SITI, answer);
    const asked = product.answers(SITI).length;
    await product.kanca.kill();
    await product.hub.until(() => processesOf(product.dataDir).length === 0, 'no browser is left');
    await product.hub.inbound({ chat: SITI, body: 'Siti Aminah' });
    await product.serve();
    await product.hub.until(() => product.answers(SITI).length > asked, 'the next question');
    expect(product.answers(SITI)).toHaveLength(asked + 1);
    expect(await product.say(SITI, '17 Agustus 2000')).toContain('1)');
  });
});
