-- CreateIndex
CREATE INDEX "problem_report_resolved_at_created_at_idx" ON "problem_report"("resolved_at", "created_at");
