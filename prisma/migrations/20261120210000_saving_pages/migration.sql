-- AlterTable
ALTER TABLE "attempt_item" ADD COLUMN     "saved_by" TEXT;

-- CreateIndex
CREATE INDEX "attempt_status_deadline_at_idx" ON "attempt"("status", "deadline_at");
