import { expect, it } from 'vitest';
import { refuses } from '../../src/conversation/refuses.ts';

it.each(['ora usah', 'gak punya hp', 'emoh', 'mboten wonten', 'rahasia dong', 'gak mau kasih', 'skip'])(
  '"%s" passes a question',
  (typed) => expect(refuses(typed)).toBe(true),
);

it.each(['0812 3456 7890', 'tidak tahu caranya', 'nanti saja', 'tidak tamat SMA', '', 'petugas'])(
  '"%s" does not',
  (typed) => expect(refuses(typed)).toBe(false),
);
