import { describe, expect, it } from 'vitest';
import { createSentFiles } from '../../src/channels/sent-files.ts';
import { createMemoryFileStore } from './memory-file-store.ts';

describe('files that are uploaded once', () => {
  it('are not uploaded again by somebody who asked a slow store meanwhile', async () => {
    const store = createMemoryFileStore();
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let asked = 0;
    const files = createSentFiles({
      ...store,
      find: async () => {
        asked += 1;
        if (asked > 1) await slow;
        return undefined;
      },
    });
    const first = await files.claim('picture:5');
    const second = files.claim('picture:5');
    if (first.id !== undefined) throw new Error('nothing has been uploaded yet');
    await first.keep('F1');
    answer();
    expect(await second).toEqual({ id: 'F1' });
  });

  it('are uploaded by the next in line when the first gives up, and not asked for twice at once', async () => {
    const files = createSentFiles();
    const first = await files.claim('picture:5');
    const order: string[] = [];
    const second = files.claim('picture:5').then((claim) => {
      order.push('second');
      return claim;
    });
    order.push('first');
    if (first.id === undefined) first.giveUp();
    expect((await second).id).toBeUndefined();
    expect(order).toEqual(['first', 'second']);
  });

  it('stay known where the store cannot keep them', async () => {
    const failing = { ...createMemoryFileStore(), keep: () => Promise.reject(new Error('disk full')) };
    const files = createSentFiles(failing);
    const claim = await files.claim('picture:5');
    if (claim.id === undefined) await claim.keep('F1');
    expect(await files.claim('picture:5')).toEqual({ id: 'F1' });
    await files.forget('picture:5');
    expect((await files.claim('picture:5')).id).toBeUndefined();
  });
});
