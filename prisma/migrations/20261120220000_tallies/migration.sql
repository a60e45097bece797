-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "tallied" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "elapsed" INTEGER,
ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "item_tally" DROP COLUMN "slips";

-- CreateTable
CREATE TABLE "score_tally" (
    "assignment_id" UUID NOT NULL,
    "earned" DOUBLE PRECISION NOT NULL,
    "possible" DOUBLE PRECISION NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "score_tally_pkey" PRIMARY KEY ("assignment_id","earned","possible")
);

-- CreateTable
CREATE TABLE "mark_tally" (
    "assignment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "mark" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "mark_tally_pkey" PRIMARY KEY ("assignment_id","question_id","version","language","total","points","mark")
);

-- CreateTable
CREATE TABLE "choice_tally" (
    "assignment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "mark" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "choice_tally_pkey" PRIMARY KEY ("assignment_id","question_id","version","part","choice","total","mark")
);

-- CreateTable
CREATE TABLE "time_tally" (
    "assignment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "time_tally_pkey" PRIMARY KEY ("assignment_id","question_id","version","seconds")
);

-- CreateIndex
CREATE INDEX "item_tally_question_id_idx" ON "item_tally"("question_id");

-- AddForeignKey
ALTER TABLE "score_tally" ADD CONSTRAINT "score_tally_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_tally" ADD CONSTRAINT "mark_tally_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choice_tally" ADD CONSTRAINT "choice_tally_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_tally" ADD CONSTRAINT "time_tally_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Attempts from before: how long they took is known; their tallies are made when they are first read.
UPDATE "attempt" SET "elapsed" = (
  SELECT coalesce(sum("item"."elapsed"), 0) FROM "attempt_item" AS "item" WHERE "item"."attempt_id" = "attempt"."id")
WHERE "status" = 'submitted';
UPDATE "assignment" SET "tallied" = false;
