-- Worth nothing after a crash.
-- CreateTable
CREATE UNLOGGED TABLE "editing" (
    "account_id" UUID NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editing_pkey" PRIMARY KEY ("record_type","record_id","account_id")
);

-- CreateIndex
CREATE INDEX "editing_account_id_idx" ON "editing"("account_id");

-- AddForeignKey
ALTER TABLE "editing" ADD CONSTRAINT "editing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
