-- Written by hand: what the schema cannot say.

-- The address a broadcast goes to: the preferred one first.
DROP INDEX "address_active_by_person";
CREATE INDEX "address_active_by_person" ON "address" ("person_id", "preferred" DESC, "last_seen_at" DESC, "id")
  INCLUDE ("channel") WHERE "state" = 'active';
