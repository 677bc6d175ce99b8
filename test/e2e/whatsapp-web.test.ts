import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../stand-ins/whatsapp-web/find-chromium.ts';
import { Product } from '../stand-ins/whatsapp-web/product.ts';
import { playMainJob } from './whatsapp-main-job.ts';

const chromium = findChromium() ?? '';
const SITI = '99887766554433@lid';

describe.skipIf(chromium === '')('the main job on WhatsApp Web', () => {
  let product: Product;
  afterEach(() => product.close());

  it('registers, asks, tells of a vacancy and takes the application, all by text', async () => {
    product = await Product.open(chromium);
    await playMainJob(
      {
        say: (words) => product.say(SITI, words),
        count: () => product.answers(SITI).length,
        message: (index) => product.answer(SITI, index),
      },
      product.kanca,
    );
    expect(product.hub.sent.every(({ chat }) => chat === SITI)).toBe(true);
  });
});
