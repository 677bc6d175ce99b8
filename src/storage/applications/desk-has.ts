/**
 * Which applications counselors have before them: those at their desk, and those of firms whose recruiters have let the
 * time pass after which the counselors help.
 */
export const deskHas = { OR: [{ receiver: 'desk' }, { receiver: 'firm', clock: 'close' }] };
