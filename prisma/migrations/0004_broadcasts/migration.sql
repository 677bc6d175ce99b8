-- Written by hand: what the schema cannot say.

-- A look ahead at a broadcast reads who can be reached, who agreed and who was told lately from these alone.
CREATE INDEX "address_active_by_person" ON "address" ("person_id", "last_seen_at" DESC, "id") INCLUDE ("channel")
  WHERE "state" = 'active';
CREATE INDEX "consent_alerts_by_person" ON "consent" ("person_id", "at" DESC, "id" DESC) INCLUDE ("granted")
  WHERE "purpose" = 'alerts' AND "subject" IS NULL;
CREATE INDEX "outbox_sent_notices" ON "outbox" ("sent_at", "person_id") WHERE "lane" = 1 AND "state" = 'sent';
