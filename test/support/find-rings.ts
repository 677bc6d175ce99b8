/**
 * Groups of nodes that reach each other, each as `a ↔ b ↔ c`, and nodes that lead to themselves (Tarjan 1972, strongly
 * connected components). Targets that are no nodes are passed over.
 */
export function findRings(leads: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const trail: string[] = [];
  const rings: string[] = [];

  const low = (node: string): number => lowest.get(node) ?? 0;
  const visit = (node: string): void => {
    const number = order.size;
    order.set(node, number);
    lowest.set(node, number);
    trail.push(node);
    const next = (leads.get(node) ?? []).filter((to) => leads.has(to));
    for (const to of next) {
      if (!order.has(to)) visit(to);
      if (trail.includes(to)) lowest.set(node, Math.min(low(node), low(to)));
    }
    if (low(node) !== number) return;
    const ring = trail.splice(trail.indexOf(node));
    if (ring.length > 1 || next.includes(node)) rings.push(ring.sort().join(' ↔ '));
  };

  for (const node of leads.keys()) if (!order.has(node)) visit(node);
  return rings.sort();
}
