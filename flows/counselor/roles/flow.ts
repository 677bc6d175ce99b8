import { assign } from 'xstate';
import { z } from 'zod';
import { flowSetup } from '../../define-machine.ts';
import { defineFlow } from '../../flow.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import type { Question } from '../../question.ts';
import { text } from '../../text.ts';
import { grantSummarySchema } from '../facts.ts';
import { scopeVar } from '../scope-var.ts';
import { migrations } from './migrations.ts';

const rolesContext = z.object({
  grants: z.array(grantSummarySchema),
  total: z.number(),
  offset: z.number(),
  grantId: z.number(),
  /** The role an invitation is for, and where. */
  role: z.string(),
  scope: z.string().nullable(),
  /** The dangerous act that waits for its number. */
  act: z.enum(['invite', 'revoke']),
  number: z.string(),
  typed: z.string(),
});
type RolesContext = z.infer<typeof rolesContext>;

const pageSize = 6;
const invitable = ['counselor', 'instructor', 'employer', 'supervisor', 'operator'];
const toConfirm = {
  target: 'confirm' as const,
  actions: assign(({ event }: Told) => ({
    number: event.type === 'CONFIRMATION_ASKED' ? event.number : '',
  })) as never,
};

const machine = flowSetup<RolesContext>().createMachine({
  id: 'roles',
  initial: 'loading',
  context: {
    grants: [],
    total: 0,
    offset: 0,
    grantId: 0,
    role: '',
    scope: null,
    act: 'invite',
    number: '',
    typed: '',
  },
  on: {
    NOT_ALLOWED: [
      {
        guard: ({ event }) => event.act === 'role.list',
        target: '.end',
        actions: say(text('counselor:notAllowed')),
      },
      { target: '.loading', actions: say(text('counselor:notAllowed')) },
    ],
  },
  states: {
    loading: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadRoles', offset: context.offset }),
      },
      on: {
        ROLES_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ grants: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          { guard: answered('invite'), target: 'role' },
          {
            guard: answered('more'),
            target: 'loading',
            actions: assign(({ context }) => ({
              offset: context.offset + pageSize < context.total ? context.offset + pageSize : 0,
            })),
          },
          {
            target: 'grant',
            actions: assign((told) => ({ grantId: Number(answerOf(told).slice(1)) })),
          },
        ],
        BACK: { target: 'end' },
      },
    },
    grant: {
      on: {
        ANSWERED: {
          guard: answered('revoke'),
          target: 'revoking',
          actions: assign({ act: 'revoke', typed: '' }),
        },
        BACK: { target: 'loading' },
      },
    },
    revoking: {
      entry: {
        type: 'command',
        params: ({ context: { grantId, typed } }) => ({
          type: 'revokeRole',
          grantId,
          ...(typed !== '' && { confirmation: typed }),
        }),
      },
      on: {
        CONFIRMATION_ASKED: toConfirm,
        ROLE_REVOKED: { target: 'loading', actions: say(text('counselor:revoked')) },
      },
    },
    role: {
      on: {
        ANSWERED: [
          {
            guard: answered('instructor'),
            target: 'blk',
            actions: assign((told) => ({ role: answerOf(told) })),
          },
          { target: 'scope', actions: assign((told) => ({ role: answerOf(told) })) },
        ],
        BACK: { target: 'loading' },
      },
    },
    blk: {
      on: {
        ANSWERED: [
          { guard: answered('regency'), target: 'scope' },
          {
            guard: (told) => /^[1-9]\d{0,5}$/u.test(answerOf(told)),
            target: 'inviting',
            actions: assign((told) => ({
              scope: `blk:${answerOf(told)}`,
              act: 'invite' as const,
              typed: '',
            })),
          },
          { actions: say(text('counselor:blkQuestion_retry')) },
        ],
        BACK: { target: 'role' },
      },
    },
    scope: {
      on: {
        ANSWERED: {
          target: 'inviting',
          actions: assign((told) => ({ ...scopeOf(told), act: 'invite' as const, typed: '' })),
        },
        BACK: { target: 'role' },
      },
    },
    inviting: {
      entry: {
        type: 'command',
        params: ({ context: { role, scope, typed } }) => ({
          type: 'inviteRole',
          role,
          scope,
          ...(typed !== '' && { confirmation: typed }),
        }),
      },
      on: {
        CONFIRMATION_ASKED: toConfirm,
        INVITE_MADE: {
          target: 'loading',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'say',
              text: text('counselor:inviteMade', { code: event.code, date: { date: event.until } }),
            }),
          },
        },
      },
    },
    confirm: {
      on: {
        ANSWERED: [
          {
            guard: ({ context, event }) => answerOf({ event }).trim() !== context.number,
            target: 'loading',
            actions: say(text('counselor:wrongNumber')),
          },
          {
            guard: ({ context }) => context.act === 'revoke',
            target: 'revoking',
            actions: assign((told) => ({ typed: answerOf(told).trim() })),
          },
          { target: 'inviting', actions: assign((told) => ({ typed: answerOf(told).trim() })) },
        ],
        BACK: { target: 'loading' },
      },
    },
    end: { type: 'final' },
  },
});

/** Who holds which role: invite, and take back at once. */
export const roles = defineFlow({
  id: 'roles',
  version: 1,
  machine,
  context: rolesContext,
  migrations,
  questions: {
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
  },
});

function scopeOf(told: Told): { scope: string | null } {
  const answer = answerOf(told);
  return { scope: answer === 'all' ? null : answer };
}

function grantText({ name, role, scope }: RolesContext['grants'][number]): ReturnType<typeof text> {
  return text('counselor:grantLine', {
    name,
    role: { text: text(`counselor:role_${role}`) },
    place: scopeVar(scope),
  });
}
