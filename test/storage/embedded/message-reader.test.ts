import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageReader } from '../../../src/storage/embedded/message-reader.ts';

const untyped = (code: number, body: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, body]);
};
const typed = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
};
const start = untyped(196_608, Buffer.from('user\0me\0\0'));

/** A pipeline of extended messages with its Sync, or a simple query. */
const request = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((body) => typed('Q', body)),
  fc
    .array(fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'C', 'H'), fc.uint8Array({ maxLength: 40 })))
    .map((messages) =>
      Buffer.concat([...messages.map(([type, body]) => typed(type, body)), typed('S', Buffer.alloc(0))]),
    ),
);

describe('MessageReader', () => {
  it('finds the same whole requests however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(request),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
        (sent, sizes) => {
          const bytes = Buffer.concat([start, ...sent]);
          const reader = new MessageReader();
          const found: Buffer[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            for (const part of reader.read(bytes.subarray(at, at + size))) {
              if (part.kind === 'work') found.push(part.bytes);
            }
            at += size;
          }
          expect(found).toEqual([start, ...sent]);
        },
      ),
    );
  });

  it('knows requests for encryption, cancelling and farewell', () => {
    const bytes = Buffer.concat([
      untyped(80_877_103),
      untyped(80_877_104),
      start,
      typed('X', Buffer.alloc(0)),
    ]);
    const kinds = new MessageReader().read(bytes).map(({ kind }) => kind);
    expect(kinds).toEqual(['encryption', 'encryption', 'work', 'goodbye']);
    expect(new MessageReader().read(untyped(80_877_102, Buffer.alloc(8)))).toEqual([{ kind: 'cancel' }]);
  });

  it('refuses what is not the protocol, and never loops', () => {
    expect(() => new MessageReader().read(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow(
      'not a PostgreSQL client',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        try {
          new MessageReader().read(Buffer.concat([start, noise]));
        } catch (error) {
          expect(String(error)).toContain('message without a length');
        }
      }),
    );
  });
});
