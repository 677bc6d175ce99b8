const days = [
  'senin senen monday',
  'selasa slasa tuesday',
  'rabu rebo wednesday',
  'kamis kemis thursday',
  "jumat jum'at jemuwah jumuwah friday",
  'sabtu setu saturday',
  'minggu ahad ngahad sunday',
];

const numbers = new Map(
  days.flatMap((names, n) => names.split(' ').map((name): [string, number] => [name, n + 1])),
);

/** 1 Monday to 7 Sunday by name; undefined for any other word. */
export function weekdayOf(word: string): number | undefined {
  return numbers.get(word);
}
