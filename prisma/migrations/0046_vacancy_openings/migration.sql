-- CreateTable
CREATE TABLE "vacancy_opening" (
    "id" BIGSERIAL NOT NULL,
    "vacancy_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vacancy_opening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vacancy_opening_vacancy_id_idx" ON "vacancy_opening"("vacancy_id");

-- AddForeignKey
ALTER TABLE "vacancy_opening" ADD CONSTRAINT "vacancy_opening_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;
