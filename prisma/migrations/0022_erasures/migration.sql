-- CreateTable
CREATE TABLE "erasure" (
    "receipt" TEXT NOT NULL,
    "erased_id" INTEGER NOT NULL,
    "erased_at" TIMESTAMPTZ NOT NULL,
    "listed_at" TIMESTAMPTZ,
    "cleaned_at" TIMESTAMPTZ,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("receipt")
);

-- CreateIndex
CREATE INDEX "erasure_erased_at_idx" ON "erasure"("erased_at");

-- Written by hand: what the schema cannot say.
