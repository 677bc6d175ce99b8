/** A seeker is everybody; the others are granted. */
export const roles = ['seeker', 'employer', 'instructor', 'counselor', 'supervisor', 'operator'] as const;
export type Role = (typeof roles)[number];

interface Rule {
  roles: readonly Role[];
  /** Only after the person has typed a number that was shown. */
  stepUp?: true;
}

const staff = ['counselor', 'supervisor'] as const;
const heads = ['supervisor', 'operator'] as const;

/** What may be done by whom. Where is said by the grant's scope, see `covers-scope.ts`. */
export const permissions = {
  'work.open': { roles: ['employer', 'instructor', ...staff, 'operator'] },
  'ticket.list': { roles: staff },
  'ticket.read': { roles: staff },
  'ticket.take': { roles: staff },
  'ticket.answer': { roles: staff },
  'ticket.result': { roles: staff },
  'ticket.note': { roles: staff },
  'ticket.close': { roles: staff },
  'ticket.assign': { roles: ['supervisor'] },
  'application.list': { roles: staff },
  'application.read': { roles: staff },
  'application.move': { roles: staff },
  'broadcast.read': { roles: [...staff, 'operator'] },
  'broadcast.compose': { roles: staff },
  'broadcast.test': { roles: staff },
  'broadcast.send': { roles: staff, stepUp: true },
  'broadcast.approve': { roles: ['supervisor'], stepUp: true },
  'broadcast.answers': { roles: staff },
  'broadcast.pause': { roles: [...staff, 'operator'] },
  'broadcast.cancel': { roles: [...staff, 'operator'] },
  'segment.save': { roles: staff },
  'report.indicators': { roles: [...staff, 'operator'] },
  'report.funnel': { roles: [...staff, 'operator'] },
  'report.vacancies': { roles: [...staff, 'operator'] },
  'firm.read': { roles: ['employer'] },
  'firm.change': { roles: ['employer'] },
  'firm.invite': { roles: ['employer'] },
  'firm.remove': { roles: ['employer'] },
  'firm.check': { roles: staff },
  'firm.decide': { roles: staff },
  'posting.read': { roles: ['employer'] },
  'posting.write': { roles: ['employer'] },
  'candidate.read': { roles: ['employer'] },
  'candidate.move': { roles: ['employer'] },
  'posting.check': { roles: staff },
  'posting.decide': { roles: staff },
  'firm.merge': { roles: ['supervisor'], stepUp: true },
  'role.list': { roles: heads },
  'role.invite': { roles: heads, stepUp: true },
  'role.revoke': { roles: heads, stepUp: true },
} as const satisfies Record<string, Rule>;
export type Act = keyof typeof permissions;

/** Roles that a holder of a role may give and take. */
export const grantable: Partial<Record<Role, readonly Role[]>> = {
  supervisor: ['employer', 'instructor', 'counselor'],
  operator: ['employer', 'instructor', 'counselor', 'supervisor', 'operator'],
};

/** The rule of an act, with its optional parts. */
export function ruleOf(act: Act): Rule {
  return permissions[act];
}
