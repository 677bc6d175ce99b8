import type { Migration } from '../migration.ts';

/**
 * Version 2 asks the guardian, not the child: who was asked themselves tells the birth date once more. Version 3 asks some for
 * their study programme, which follows from the schooling just told. Version 4 asks which occupation unclear words mean. Version 5 asks the last
 * three consents in one message: who was asked for one of them alone goes on so.
 */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => ({
      value: value === 'guardian' ? 'birthDate' : value,
      context: { ...(context as Record<string, unknown>), forGuardian: false, guardianCode: '' },
    }),
  },
  {
    from: 2,
    rewrite: ({ value, context }) => ({
      value,
      context: { ...(context as Record<string, unknown>), level: '' },
    }),
  },
  {
    from: 3,
    rewrite: ({ value, context }) => ({
      value,
      context: { ...(context as Record<string, unknown>), works: [] },
    }),
  },
  {
    from: 4,
    rewrite: ({ value, context }) => ({
      value,
      context: { ...(context as Record<string, unknown>), languageShown: false, decided: [] },
    }),
  },
];
