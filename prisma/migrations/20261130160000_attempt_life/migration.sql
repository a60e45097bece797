-- AlterEnum
ALTER TYPE "AttemptStatus" ADD VALUE 'abandoned';

-- DropIndex
DROP INDEX "response_attempt_id_position_key";

-- CreateTable
CREATE TABLE "assignment_section" (
    "assignment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "draw_count" INTEGER,
    "draw_modules" TEXT[],
    "points" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_section_pkey" PRIMARY KEY ("assignment_id","position")
);

-- What an assignment asks moves into a section of its own.
INSERT INTO "assignment_section" ("assignment_id", "position", "draw_count", "draw_modules")
SELECT "id", 1, "draw_count", "draw_modules" FROM "assignment";

-- One moment for everything becomes a moment for each thing that is shown.
UPDATE "assignment" SET "policy" = ("policy" - 'release') || jsonb_build_object('review',
  (SELECT jsonb_build_object('points', moment, 'correctness', moment, 'solution', moment, 'explanation', moment)
   FROM (SELECT CASE WHEN "policy" ->> 'release' = 'after-due' THEN 'after-closing'
                     ELSE 'after-submission' END AS moment) AS shown));

-- AlterTable
ALTER TABLE "assignment" DROP COLUMN "draw_count",
DROP COLUMN "draw_modules",
ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- Until now every assignment was given when it was made.
UPDATE "assignment" SET "published_at" = "created_at";

-- AlterTable
ALTER TABLE "assignment_question" ADD COLUMN     "section" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "extra_time" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "grace_until" TIMESTAMPTZ(3),
ADD COLUMN     "graded_at" TIMESTAMPTZ(3),
ADD COLUMN     "honoured_at" TIMESTAMPTZ(3),
ADD COLUMN     "late_share" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "attempt_item" ADD COLUMN     "certainty" INTEGER,
ADD COLUMN     "dropped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "final" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "regraded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "section" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "certainty" INTEGER,
ADD COLUMN     "try" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "earned" DROP NOT NULL;

-- Until now every mark was given at submission.
UPDATE "attempt" SET "graded_at" = "submitted_at";
UPDATE "attempt_item" SET "final" = true WHERE "graded_at" IS NOT NULL;

-- CreateTable
CREATE TABLE "class_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "class_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "class_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_group_member" (
    "person_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "class_group_member_pkey" PRIMARY KEY ("person_id","group_id")
);

-- CreateTable
CREATE TABLE "accommodation" (
    "person_id" UUID NOT NULL,
    "time_factor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "untimed" BOOLEAN NOT NULL DEFAULT false,
    "read_aloud" BOOLEAN NOT NULL DEFAULT false,
    "larger_text" BOOLEAN NOT NULL DEFAULT false,
    "set_by_id" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accommodation_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "assignment_exception" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignment_id" UUID NOT NULL,
    "person_id" UUID,
    "group_id" UUID,
    "opens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "max_attempts" INTEGER,
    "time_limit" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "attempt_id" UUID,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "went_up" INTEGER NOT NULL,
    "went_down" INTEGER NOT NULL,
    "stayed" INTEGER NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "grading_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "class_group_class_id_name_key" ON "class_group"("class_id", "name");

-- CreateIndex
CREATE INDEX "class_group_member_group_id_idx" ON "class_group_member"("group_id");

-- CreateIndex
CREATE INDEX "assignment_exception_person_id_idx" ON "assignment_exception"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_exception_assignment_id_person_id_key" ON "assignment_exception"("assignment_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_exception_assignment_id_group_id_key" ON "assignment_exception"("assignment_id", "group_id");

-- CreateIndex
CREATE INDEX "grading_change_assignment_id_created_at_idx" ON "grading_change"("assignment_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "response_attempt_id_position_try_key" ON "response"("attempt_id", "position", "try");

-- AddForeignKey
ALTER TABLE "class_group" ADD CONSTRAINT "class_group_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_group_member" ADD CONSTRAINT "class_group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_group_member" ADD CONSTRAINT "class_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "class_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_section" ADD CONSTRAINT "assignment_section_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_exception" ADD CONSTRAINT "assignment_exception_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_exception" ADD CONSTRAINT "assignment_exception_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_exception" ADD CONSTRAINT "assignment_exception_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "class_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_change" ADD CONSTRAINT "grading_change_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_change" ADD CONSTRAINT "grading_change_question_id_version_fkey" FOREIGN KEY ("question_id", "version") REFERENCES "question_version"("question_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_change" ADD CONSTRAINT "grading_change_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_change" ADD CONSTRAINT "grading_change_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
