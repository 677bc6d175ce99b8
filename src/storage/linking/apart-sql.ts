/**
 * A condition on an inbound event `i`, its address `a` and the address `b` that it calls the same person's: they are
 * two people's so far. Facts that contradict each other (a number that has a new owner) leave them two.
 */
export const apartSql = `CASE WHEN b.person_id IS NULL OR b.person_id = a.person_id THEN false ELSE NOT EXISTS (
  SELECT 1 FROM jsonb_each_text(coalesce(i.attributes, '{}')) x JOIN jsonb_each_text(b.attributes) y USING (key)
  WHERE x.value <> y.value) END`;
