import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { RolesContext } from './context.ts';

const pageSize = 6;
const toConfirm = {
  target: 'confirm' as const,
  actions: assign(({ event }: Told) => ({
    number: event.type === 'CONFIRMATION_ASKED' ? event.number : '',
  })) as never,
};

export const rolesMachine = flowSetup<RolesContext>().createMachine({
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

function scopeOf(told: Told): { scope: string | null } {
  const answer = answerOf(told);
  return { scope: answer === 'all' ? null : answer };
}
