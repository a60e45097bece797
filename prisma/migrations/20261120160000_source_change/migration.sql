-- CreateTable
CREATE TABLE "question_review" (
    "question_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_review_pkey" PRIMARY KEY ("question_id")
);

-- AddForeignKey
ALTER TABLE "question_review" ADD CONSTRAINT "question_review_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
