-- Written by hand: what the schema cannot say.

CREATE INDEX "inbox_parked" ON "inbox" ("id") WHERE "parked_at" IS NOT NULL;
CREATE INDEX "outbox_failed" ON "outbox" ("id") WHERE "state" = 'failed';
