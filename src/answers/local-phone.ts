/** An Indonesian number in E.164 as people here write it ("0812 3456 7890"); others stay as they are. */
export function localPhone(number: string): string {
  const national = /^\+62(8\d{7,11})$/.exec(number)?.[1];
  if (national === undefined) return number.replace(/^\+62(?=\d{7,11}$)/, '0');
  return `0${national}`.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3');
}
