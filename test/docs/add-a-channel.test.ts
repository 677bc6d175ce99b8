import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChannelDefinition } from '../../src/channels/channel-definition.ts';
import type { ChannelContract } from '../channels/contract/channel-contract.ts';
import { describeChannel } from '../channels/contract/describe-channel.ts';
import { buildExample } from '../support/worked-example.ts';

const { root, files, typeFaults, remove } = buildExample(
  'add-a-channel.md',
  ['src', 'flows', 'test/channels/contract'],
  /\/storage\//u,
);
afterAll(remove);

const { smsContract } = (await import(join(root, 'test/channels/sms/contract.ts'))) as {
  smsContract: ChannelContract;
};
const { channelDefinitions } = (await import(join(root, 'src/channels/registry.ts'))) as {
  channelDefinitions: readonly ChannelDefinition[];
};

describe('the worked example of a channel', () => {
  it('touches its own folder and one line', () => {
    const product = files.filter(({ path }) => path.startsWith('src/'));
    const outside = product.filter(({ path }) => !path.startsWith('src/channels/sms/'));
    expect(outside.map(({ path }) => path)).toEqual(['src/channels/definitions.ts']);
    expect(outside[0]?.text.trim().split('\n')).toHaveLength(1);
  });

  it('is known to everyone by that line', () => {
    expect(channelDefinitions.map(({ traits }) => traits.name)).toContain('sms');
  });

  it('has no fault of types', () => {
    expect(typeFaults()).toEqual([]);
  });
});

describeChannel(smsContract);
