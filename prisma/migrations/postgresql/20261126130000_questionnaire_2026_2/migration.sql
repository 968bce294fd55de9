-- The retired questionnaire an assessment was answered by, where its answers go on as a draft of the current one.
ALTER TABLE "Assessment" ADD COLUMN "reopenedFrom" TEXT COLLATE "C";

-- Results of 2026-1 are not drawn by new rules: what was counted and kept of them goes, and papers are confirmed no more.
DELETE FROM "AssessmentFacts";
DELETE FROM "IdempotencyRecord" WHERE "assessmentId" IN (SELECT "id" FROM "Assessment" WHERE "questionnaire" = '2026-1');
ALTER TABLE "AssessmentFacts" RENAME COLUMN "skillsRetention" TO "skillsOversight";

-- Answers stay but for the levels of items whose scale is another one now. Silence counts from today.
UPDATE "Assessment" SET
  "answers" = (
    SELECT COALESCE(json_object_agg("key", "value")::text, '{}') FROM json_each("Assessment"."answers"::json)
    WHERE "key" <> 'skills.retention' AND NOT (
      ("value" -> 'level') IS NOT NULL AND "key" IN (
        'data.digital', 'data.access', 'data.history', 'skills.leadership', 'skills.literacy', 'skills.usecases', 'skills.change',
        'cloud.control', 'cloud.jurisdiction', 'cloud.portability', 'cloud.exit', 'cloud.ai-models',
        'cloud.resilience', 'budget.earmarked', 'budget.business-case', 'budget.cost-control', 'budget.horizon'
      )
    )
  ),
  "questionnaire" = '2026-2',
  "reopenedFrom" = '2026-1',
  "status" = 'draft',
  "completedAt" = NULL,
  "asOf" = NULL,
  "resultJson" = NULL,
  "verificationHash" = NULL,
  "revision" = "revision" + 1,
  "version" = "version" + 1,
  "updatedAt" = CURRENT_TIMESTAMP AT TIME ZONE 'UTC'
WHERE "questionnaire" = '2026-1';
