-- CreateEnum
CREATE TYPE "UploadStage" AS ENUM ('waiting', 'reading', 'cleaning', 'drafting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "FindingDecision" AS ENUM ('exclude', 'accept', 'correct');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('waiting', 'accepted', 'rejected', 'merged');

-- AlterTable
ALTER TABLE "correction" ADD COLUMN     "source_id" TEXT;

UPDATE "correction" SET "source_id" = "content" ->> 'sourceId';

ALTER TABLE "correction" ALTER COLUMN "source_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "question" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "owner_id" UUID;

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "owner_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "file" BYTEA,
    "language" TEXT NOT NULL,
    "stage" "UploadStage" NOT NULL DEFAULT 'waiting',
    "code" TEXT,
    "alive_at" TIMESTAMPTZ(3),
    "source_id" TEXT,
    "blocks" JSONB,
    "notices" TEXT[],
    "refused" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "upload_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "decision" "FindingDecision",
    "note" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("upload_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "question_id" TEXT NOT NULL,
    "upload_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "passage_id" TEXT NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'waiting',
    "edited" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "merged_into_id" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("question_id")
);

-- CreateTable
CREATE TABLE "review_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "upload_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "upload_source_id_key" ON "upload"("source_id");

-- CreateIndex
CREATE INDEX "upload_owner_id_created_at_idx" ON "upload"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "upload_stage_idx" ON "upload"("stage");

-- CreateIndex
CREATE INDEX "draft_upload_id_position_idx" ON "draft"("upload_id", "position");

-- CreateIndex
CREATE INDEX "review_step_upload_id_at_idx" ON "review_step"("upload_id", "at");

-- CreateIndex
CREATE INDEX "correction_source_id_idx" ON "correction"("source_id");

-- CreateIndex
CREATE INDEX "question_owner_id_idx" ON "question"("owner_id");

-- CreateIndex
CREATE INDEX "source_owner_id_idx" ON "source"("owner_id");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
