-- How far plans are, as facts for statistics, for what was reported before too; and what figures are weighted to.
ALTER TABLE "AssessmentFacts" ADD COLUMN "stepsDone" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "AssessmentFacts" ADD COLUMN "stepsStuck" INTEGER NOT NULL DEFAULT 0;
UPDATE "AssessmentFacts" SET
  "stepsDone" = (SELECT COUNT(*) FROM "StepReport" AS "s" WHERE "s"."assessmentId" = "AssessmentFacts"."assessmentId" AND "s"."state" = 'done'),
  "stepsStuck" = (SELECT COUNT(*) FROM "StepReport" AS "s" WHERE "s"."assessmentId" = "AssessmentFacts"."assessmentId" AND "s"."state" = 'stuck')
WHERE EXISTS (SELECT 1 FROM "StepReport" AS "s" WHERE "s"."assessmentId" = "AssessmentFacts"."assessmentId");
CREATE TABLE "WeightTarget" (
  "campaignId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "asOf" TEXT NOT NULL,
  "firms" TEXT NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "WeightTarget_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
