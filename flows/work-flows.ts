/**
 * Ids of the flows for people with a role, those under `flows/work/`. What is written in them is for others, and a page of
 * theirs closes when the role is taken back.
 */
export const workFlows: readonly string[] = [
  'counselor',
  'applicants',
  'candidates',
  'roles',
  'report',
  'broadcast',
  'audience',
  'firm',
  'access',
  'verify',
  'post',
  'approve',
  'staff',
];
