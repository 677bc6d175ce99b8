import { expect, it, onTestFinished } from 'vitest';
import { processesOf } from '../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../stand-ins/whatsapp-web/find-chromium.ts';
import { Product } from '../stand-ins/whatsapp-web/product.ts';
import { faultSize } from './support/fault-size.ts';
import { tellPlay } from './support/tell-play.ts';

const chromium = findChromium() ?? '';
const { long, longestMs: limitMs } = faultSize({ chats: 12 });
const chats = long ? 150 : 12;
const longestSeconds = 5;
const chat = (n: number): string => `6281234${String(n).padStart(6, '0')}@c.us`;
const [throws, hangs, stuck] = [chat(1), chat(2), chat(3)];
const words = ['Halo', '1', '1', 'Siti Aminah'];

it.skipIf(chromium === '')(
  'on WhatsApp Web one chat that throws, one that hangs and one whose message is not taken keep nobody else waiting',
  async (context) => {
    const product = await Product.open(chromium);
    onTestFinished(async () => {
      // A stop would wait for the message that nobody takes.
      await product.kanca.kill();
      await product.close();
    });
    await product.kanca.kill();
    await product.hub.until(() => processesOf(product.dataDir).length === 0, 'no browser is left');
    await product.hub.setFaults({ chatThrows: throws, chatHangs: hangs, holdAcksFor: stuck });
    const all = Array.from({ length: chats }, (_, n) => chat(n));
    await product.hub.inbound(...all.map((one) => ({ chat: one, body: words[0] ?? '' })));
    const sound = all.filter((one) => ![throws, hangs, stuck].includes(one));
    await product.serve();

    let longestMs = 0;
    const talk = async (one: string): Promise<void> => {
      for (const [turn, body] of words.entries()) {
        const at = performance.now();
        if (turn > 0) await product.hub.inbound({ chat: one, body });
        await product.answer(one, turn, body);
        longestMs = Math.max(longestMs, performance.now() - at);
      }
    };
    await Promise.all(sound.map(talk));

    const talks = new Set(sound.map((one) => JSON.stringify(product.answers(one))));
    const longest = Math.round(longestMs / 100) / 10;
    const doctor = await product.kanca.run('doctor');
    tellPlay(context, { chats, answered: sound.length, longestSeconds: longest, differentTalks: talks.size });
    expect(talks.size).toBe(1);
    expect(product.answers(sound[0] ?? '')).toHaveLength(words.length);
    expect(doctor).toMatch(/^BAD {2}whatsapp-web: .*chats could not be read/mu);
    // Beside other tests five seconds are no measure.
    if (long) expect(longest).toBeLessThan(longestSeconds);
  },
  limitMs,
);
