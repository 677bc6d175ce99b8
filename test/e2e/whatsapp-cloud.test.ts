import { afterEach, describe, expect, it } from 'vitest';
import { Product } from '../stand-ins/whatsapp-cloud/product.ts';
import { playMainJob } from './whatsapp-main-job.ts';

describe('the main job on the Cloud API', () => {
  let product: Product;
  afterEach(() => product.close());

  it('registers, asks, tells of a vacancy and takes the application, though every webhook comes twice', async () => {
    product = await Product.open();
    let pressed = 0;
    await playMainJob(
      {
        say: async (words) => {
          pressed += product.offers(words) ? 1 : 0;
          return product.say(words);
        },
        count: () => product.graph.posted.length,
        message: (index) => product.answer(index),
      },
      product.kanca,
    );
    expect(pressed).toBe(8);
  });
});
