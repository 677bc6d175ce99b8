import type { PostingContent } from '../../flows/work/post/facts.ts';
import { foldText } from '../answers/words/fold-text.ts';

interface Comparable {
  id: number;
  content: PostingContent;
}

/** Of two texts, the share of words of the shorter one that the other has too. */
const alikeFrom = 0.6;

/** Those of the same firm for the same work in the same place with a similar text; one without words is alike to any. */
export function findTwinPostings<T extends Comparable>(one: Comparable, others: readonly T[]): T[] {
  return others.filter(
    (other) =>
      other.id !== one.id &&
      sameWork(one.content, other.content) &&
      one.content.places.some((place) => other.content.places.includes(place)) &&
      similar(one.content, other.content),
  );
}

function sameWork(one: PostingContent, other: PostingContent): boolean {
  if (foldText(one.title) === foldText(other.title)) return true;
  return one.codes[0] !== undefined && one.codes[0] === other.codes[0];
}

function similar(one: PostingContent, other: PostingContent): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (short.size === 0) return true;
  const shared = [...short].filter((word) => long.has(word)).length;
  return shared / short.size >= alikeFrom;
}

function wordsOf({ tasks, requirements }: PostingContent): Set<string> {
  return new Set(foldText(`${tasks} ${requirements}`).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
