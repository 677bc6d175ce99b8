import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { CloudPerson } from '../stand-ins/whatsapp-cloud/cloud-person.ts';
import { cloudSettings, freePort } from '../stand-ins/whatsapp-cloud/cloud-settings.ts';
import { Graph, type Posted } from '../stand-ins/whatsapp-cloud/graph.ts';
import { postWebhook } from '../stand-ins/whatsapp-cloud/post-webhook.ts';
import { KancaProcess } from '../stand-ins/whatsapp-web/kanca-process.ts';
import { faultSize } from './support/fault-size.ts';
import { tellPlay } from './support/tell-play.ts';

const { chats, times: kills, longestMs } = faultSize({ chats: 6, times: 1 });
const patienceMs = 180_000;
/** Of so many messages Meta tells nothing but by its answer. */
const silentOneIn = 5;

const keyOf = ({ body }: Posted): string => String(body['biz_opaque_callback_data']);

it(
  'a bot on the Cloud API that is killed while sends are slow repeats at most what Meta took without telling',
  async (context) => {
    const graph = await new Graph('token-1').start();
    const { settings, office } = cloudSettings(graph, await freePort());
    const kanca = new KancaProcess(settings);
    onTestFinished(() => kanca.close().then(() => graph.stop()));
    const told = new Set<string>();
    const taken = new Set<string>();
    const repeats = { told: 0, untold: 0 };
    graph.answersAfterMs = 400;
    graph.onTaken = (posted) => {
      const key = keyOf(posted);
      if (taken.has(key)) repeats[told.has(key) ? 'told' : 'untold'] += 1;
      taken.add(key);
      const timestamp = `${Math.floor(Date.now() / 1000)}`;
      const status = { id: posted.id, status: 'sent', timestamp, biz_opaque_callback_data: key };
      if (taken.size % silentOneIn !== 0)
        void postWebhook(office, { statuses: [status] }).then(() => told.add(key));
    };
    await kanca.serve('"serving"');

    let killing = true;
    const people = Array.from({ length: chats }, (_, n) => new CloudPerson(office, `62812345${1000 + n}`));
    const answers = (person: CloudPerson): number => new Set(person.received().map(keyOf)).size;
    const talk = async (person: CloudPerson): Promise<void> => {
      do {
        const before = answers(person);
        await person.writes('menu');
        for (const end = Date.now() + patienceMs; answers(person) === before; await sleep(20))
          if (Date.now() > end) throw new Error(`${person.phone} waits in vain; it said ${kanca.output}`);
      } while (killing);
    };
    const kill = async (): Promise<void> => {
      for (let n = 0; n < kills; n += 1) {
        const before = taken.size;
        while (taken.size < before + chats) await sleep(20);
        await sleep(Math.random() * 500);
        await kanca.kill();
        await kanca.serve('"serving"');
      }
      killing = false;
    };
    await Promise.all([kill(), ...people.map(talk)]);

    tellPlay(context, { chats, kills, messages: taken.size, repeats });
    expect(repeats.told).toBe(0);
    expect(repeats.untold).toBeLessThanOrEqual(kills * chats);
  },
  longestMs,
);
