ALTER TABLE "outbox" ADD COLUMN "delivered_at" TIMESTAMPTZ, ADD COLUMN "read_at" TIMESTAMPTZ;

-- Only platforms that tell what became of a message are asked for it by its id.
CREATE INDEX "outbox_external_id" ON "outbox" ("external_id") WHERE "channel" = 'whatsapp-cloud' AND "external_id" IS NOT NULL;

CREATE TABLE "account_note" (
    "account" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_note_pkey" PRIMARY KEY ("account", "key")
);
