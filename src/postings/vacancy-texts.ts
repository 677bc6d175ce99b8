import type { PostingContent } from '../../flows/work/post/facts.ts';

/** What a posting says in words, as the two texts of a vacancy. */
export function vacancyTexts({
  terms,
  tasks,
  offered,
  address,
  requirements,
}: Pick<PostingContent, 'terms' | 'tasks' | 'offered' | 'address' | 'requirements'>): {
  description: string;
  requirements: string;
} {
  const parts = [
    tasks,
    terms,
    offered === '' ? '' : `Yang didapat: ${offered}`,
    address === '' ? '' : `Melamar dengan datang ke: ${address}`,
  ];
  return {
    description: parts.filter((part) => part !== '').join('\n'),
    requirements: requirements === '' ? '' : `Syarat: ${requirements}`,
  };
}
