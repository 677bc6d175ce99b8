-- CreateTable
CREATE TABLE "early_fate" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "key" TEXT,
    "state" TEXT NOT NULL,
    "error" TEXT,
    "at" TIMESTAMPTZ NOT NULL,
    "kept_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "early_fate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sweep_time" (
    "id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sweep_time_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "early_fate_channel_key_idx" ON "early_fate"("channel", "key");

-- CreateIndex
CREATE UNIQUE INDEX "early_fate_channel_message_id_state_key" ON "early_fate"("channel", "message_id", "state");

-- Written by hand: what the schema cannot say.
