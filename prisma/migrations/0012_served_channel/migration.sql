-- CreateTable
CREATE TABLE "served_channel" (
    "channel" TEXT NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "served_channel_pkey" PRIMARY KEY ("channel")
);
