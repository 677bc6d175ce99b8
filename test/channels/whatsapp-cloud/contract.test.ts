import { whatsappCloud } from '../../../src/channels/whatsapp-cloud/definition.ts';
import { choicesOf, wordsOf } from '../../stand-ins/whatsapp-cloud/cloud-person.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';
import { describeChannel } from '../contract/describe-channel.ts';

const codes = { blocked: 131_026, 'too fast': 130_429 };

describeChannel({
  traits: whatsappCloud.traits,
  can: { keep: true, repeat: true, press: true, block: true, throttle: true },
  open: async () => {
    let meta: Meta = undefined as never;
    let order = Math.floor(Date.now() / 1000) + 1;
    /** Meta comes again until the webhook is taken. */
    const deliver = async (body: object): Promise<void> => {
      while (!(await meta.post(body)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const write = (content: object): object => meta.message({ timestamp: String(order++), ...content });
    return {
      get channel() {
        return meta.channel;
      },
      address: 'ID.1',
      attributes: { phone: '+6281234567890' },
      start: async (receive) => {
        meta = await Meta.open({}, receive);
      },
      writes: async (text, times = 1) => {
        const body = write({ text: { body: text } });
        for (let time = 0; time < times; time += 1) await deliver(body);
      },
      presses: (id, messageId) =>
        deliver(
          write({
            type: 'interactive',
            context: { id: messageId },
            interactive: { type: 'button_reply', button_reply: { id, title: 'Tidak' } },
          }),
        ),
      sees: () =>
        meta.graph.posted.map((posted) =>
          [wordsOf(posted), ...choicesOf(posted).map(({ title }) => title)].join('\n'),
        ),
      refuses: async (why) => meta.graph.fail(codes[why]),
      close: () => meta.close(),
    };
  },
});
