import type { Question } from '../../question.ts';
import { text } from '../../text.ts';
import { scopeVar } from '../scope-var.ts';
import type { RolesContext } from './context.ts';

const invitable = ['counselor', 'instructor', 'employer', 'supervisor', 'operator'];

/** What the flow of roles asks in each state. */
export const questions = {
  list: ({ grants, total, offset }: RolesContext): Question => ({
    text: text('counselor:rolesList', {
      total,
      lines: { lines: grants.map((grant) => ({ text: grantText(grant) })) },
    }),
    choices: [
      ...grants.map(({ id, name }) => ({
        id: `g${id}`,
        label: text('counselor:grantChoice', { name, id }),
      })),
      ...(total > grants.length || offset > 0 ? [{ id: 'more', label: text('counselor:more') }] : []),
      { id: 'invite', label: text('counselor:invite') },
    ],
    back: true,
  }),
  grant: ({ grants, grantId }: RolesContext): Question => {
    const grant = grants.find(({ id }) => id === grantId);
    return {
      text: grant === undefined ? text('counselor:ticketGone') : grantText(grant),
      choices: [{ id: 'revoke', label: text('counselor:revoke') }],
      back: true,
    };
  },
  role: (): Question => ({
    text: text('counselor:roleQuestion'),
    choices: invitable.map((id) => ({ id, label: text(`counselor:role_${id}`) })),
    back: true,
  }),
  blk: (): Question => ({
    text: text('counselor:blkQuestion'),
    answer: 'number',
    choices: [{ id: 'regency', label: text('counselor:blkRegency') }],
    back: true,
  }),
  scope: (): Question => ({
    text: text('counselor:scopeQuestion'),
    answer: 'region',
    choices: [{ id: 'all', label: text('counselor:wholeProvince') }],
    back: true,
  }),
  confirm: ({ number, act }: RolesContext): Question => ({
    text: text(act === 'revoke' ? 'counselor:confirmRevoke' : 'counselor:confirmInvite', { number }),
    answer: 'text',
    back: true,
  }),
};

function grantText({ name, role, scope }: RolesContext['grants'][number]): ReturnType<typeof text> {
  return text('counselor:grantLine', {
    name,
    role: { text: text(`counselor:role_${role}`) },
    place: scopeVar(scope),
  });
}
