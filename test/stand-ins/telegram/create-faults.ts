/** What may go wrong with one call. `…AfterAccept`: the server did it, the client never learns. */
export type CallFault =
  'tooManyRequests' | 'badGateway' | 'hang' | 'reset' | 'resetAfterAccept' | 'hangAfterAccept' | 'brokenJson';

/** What may go wrong with the delivery of updates. */
export type UpdateFault = 'duplicateUpdate' | 'redelivery';

export type FaultShares = Partial<Record<CallFault | UpdateFault, number>>;

export interface Faults {
  /** The fault this call meets, if any: an ordered one first, else by chance. */
  ofCall(method: string): CallFault | undefined;
  hits(fault: UpdateFault): boolean;
  /** The next `times` calls of the method meet this fault. */
  order(fault: CallFault, method: string, times: number): void;
  setShares(shares: FaultShares): void;
}

const CALL_FAULTS: readonly CallFault[] = [
  'tooManyRequests',
  'badGateway',
  'hang',
  'reset',
  'resetAfterAccept',
  'hangAfterAccept',
  'brokenJson',
];

/** Faults by order and by seeded chance. Chance never touches getMe, so that a bot can start. */
export function createFaults(random: () => number, initial: FaultShares): Faults {
  let shares = initial;
  const ordered = new Map<string, CallFault[]>();
  return {
    ofCall(method) {
      const next = ordered.get(method)?.shift();
      if (next !== undefined) return next;
      if (method === 'getme') return undefined;
      return pick(random, shares);
    },
    hits: (fault) => (shares[fault] ?? 0) > 0 && random() < (shares[fault] ?? 0),
    order(fault, method, times) {
      const key = method.toLowerCase();
      const list = ordered.get(key) ?? [];
      for (let i = 0; i < times; i++) list.push(fault);
      ordered.set(key, list);
    },
    setShares(next) {
      shares = next;
    },
  };
}

function pick(random: () => number, shares: FaultShares): CallFault | undefined {
  let total = 0;
  for (const fault of CALL_FAULTS) total += shares[fault] ?? 0;
  if (total === 0) return undefined;
  let at = random();
  for (const fault of CALL_FAULTS) {
    at -= shares[fault] ?? 0;
    if (at < 0) return fault;
  }
  return undefined;
}
