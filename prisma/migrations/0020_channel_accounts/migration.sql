-- CreateTable
CREATE TABLE "channel_account" (
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "served_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "channel_account_pkey" PRIMARY KEY ("channel","account")
);

-- Written by hand: what the schema cannot say.
