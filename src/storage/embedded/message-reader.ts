/** What a client sent that can be answered now. */
export type ClientRequest =
  | { kind: 'encryption' } // asks for TLS or GSSAPI
  | { kind: 'cancel' }
  | { kind: 'goodbye' }
  | { kind: 'work'; bytes: Buffer };

const PROTOCOL_3 = 196_608;
const CANCEL = 80_877_102;
const SSL = 80_877_103;
const GSS = 80_877_104;
const QUERY = 0x51;
const SYNC = 0x53;
const TERMINATE = 0x58;

/**
 * Cuts the bytes of one connection into requests (PostgreSQL documentation, 54.7 Message Formats). Extended
 * queries (Parse, Bind, Execute … Sync) come as one request, because the engine has one session for all:
 * between a Parse and its Bind nobody else may speak.
 */
export class MessageReader {
  #pending: Buffer = Buffer.alloc(0);
  #scanned = 0;
  #started = false;

  /** @throws Error if the bytes are not the PostgreSQL protocol, version 3. */
  read(chunk: Buffer): ClientRequest[] {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const requests: ClientRequest[] = [];
    for (let next = this.#next(); next !== null; next = this.#next()) requests.push(next);
    return requests;
  }

  #next(): ClientRequest | null {
    return this.#started ? this.#nextTyped() : this.#nextUntyped();
  }

  #nextUntyped(): ClientRequest | null {
    if (this.#pending.length < 8) return null;
    const length = this.#pending.readInt32BE(0);
    if (length < 8 || length > 10_000) throw new Error('not a PostgreSQL client');
    if (this.#pending.length < length) return null;
    const code = this.#pending.readInt32BE(4);
    const bytes = this.#take(length);
    if (code === SSL || code === GSS) return { kind: 'encryption' };
    if (code === CANCEL) return { kind: 'cancel' };
    if (code !== PROTOCOL_3) throw new Error('not protocol version 3');
    this.#started = true;
    return { kind: 'work', bytes };
  }

  #nextTyped(): ClientRequest | null {
    while (this.#pending.length >= this.#scanned + 5) {
      const type = this.#pending[this.#scanned];
      const length = this.#pending.readInt32BE(this.#scanned + 1);
      if (length < 4) throw new Error('message without a length');
      const end = this.#scanned + 1 + length;
      if (this.#pending.length < end) return null;
      this.#scanned = end;
      if (type === QUERY || type === SYNC) return { kind: 'work', bytes: this.#take(end) };
      if (type === TERMINATE) {
        this.#take(end);
        return { kind: 'goodbye' };
      }
    }
    return null;
  }

  #take(length: number): Buffer {
    const bytes = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    this.#scanned = 0;
    return bytes;
  }
}
