-- Who is counted is named by the run that counted them, so that a release of any size is made theirs by one row. What was
-- counted of them stands in their facts, which never change.
ALTER TABLE "Release" ADD COLUMN "runId" TEXT COLLATE "C";
UPDATE "Release" SET "runId" = "id";
CREATE TABLE "ReleaseMember_new" (
  "waveId" TEXT COLLATE "C" NOT NULL,
  "runId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "since" INTEGER NOT NULL
);
INSERT INTO "ReleaseMember_new" ("waveId", "runId", "assessmentId", "since")
SELECT "Release"."waveId", "Release"."id", "assessmentId", "since"
FROM "ReleaseMember" JOIN "Release" ON "Release"."id" = "ReleaseMember"."releaseId";
DROP TABLE "ReleaseMember";
ALTER TABLE "ReleaseMember_new" RENAME TO "ReleaseMember";
ALTER TABLE "ReleaseMember"
  ADD CONSTRAINT "ReleaseMember_pkey" PRIMARY KEY ("waveId", "runId", "assessmentId"),
  ADD CONSTRAINT "ReleaseMember_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ReleaseMember_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ReleaseMember_assessmentId_idx" ON "ReleaseMember" ("assessmentId");
