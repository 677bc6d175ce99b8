import { afterEach, describe, expect, it } from 'vitest';
import { Product } from '../stand-ins/whatsapp-cloud/product.ts';

/** A library that forgets to hear of its own failures, whenever the signal comes. */
const careless = `process.on('SIGUSR2', () => {
  Promise.reject(new TypeError('the library lost its page'));
  Promise.reject('a bare string');
});`;

describe('a library that rejects unheard', () => {
  let product: Product;
  afterEach(() => product.close());

  it('costs a line in the log with a code, not the service', async () => {
    product = await Product.open(['--import', `data:text/javascript,${encodeURIComponent(careless)}`]);
    product.kanca.signal('SIGUSR2');
    await product.kanca.hasSaid('the library lost its page');
    await product.kanca.hasSaid('a bare string');
    const lines = product.kanca.output.split('\n').filter((line) => line.includes('UNHANDLED_REJECTION'));
    expect(lines).toHaveLength(2);
    expect(await product.say('Halo')).toContain('Kanca Makaryo');
  });
});
