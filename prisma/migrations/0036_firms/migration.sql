-- AlterTable
ALTER TABLE "vacancy" ADD COLUMN     "firm_id" INTEGER;

-- CreateTable
CREATE TABLE "firm" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "kind" TEXT NOT NULL,
    "regency" TEXT NOT NULL,
    "district" TEXT,
    "sector" TEXT,
    "size" TEXT,
    "permit" TEXT,
    "destination" TEXT,
    "proof" TEXT,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "name_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "checks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT,
    "merged_into" INTEGER,
    "registered_by" INTEGER,
    "decided_by" INTEGER,
    "decided_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waiting_since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm_member" (
    "firm_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ,

    CONSTRAINT "firm_member_pkey" PRIMARY KEY ("firm_id","person_id")
);

-- CreateIndex
CREATE INDEX "firm_name_key_idx" ON "firm"("name_key");

-- CreateIndex
CREATE INDEX "firm_contact_phone_idx" ON "firm"("contact_phone");

-- CreateIndex
CREATE INDEX "firm_state_regency_idx" ON "firm"("state", "regency");

-- CreateIndex
CREATE INDEX "firm_member_person_id_idx" ON "firm_member"("person_id");

-- CreateIndex
CREATE INDEX "vacancy_firm_id_idx" ON "vacancy"("firm_id");

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "firm_member" ADD CONSTRAINT "firm_member_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "firm_member" ADD CONSTRAINT "firm_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema cannot say.
