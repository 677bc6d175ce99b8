-- CreateTable
CREATE TABLE "posting" (
    "id" SERIAL NOT NULL,
    "firm_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "vacancy_id" INTEGER,
    "created_by" INTEGER,
    "changed_by" INTEGER,
    "decided_by" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waiting_since" TIMESTAMPTZ,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "posting_vacancy_id_key" ON "posting"("vacancy_id");

-- CreateIndex
CREATE INDEX "posting_firm_id_changed_at_idx" ON "posting"("firm_id", "changed_at");

-- CreateIndex
CREATE INDEX "posting_state_waiting_since_idx" ON "posting"("state", "waiting_since");

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
