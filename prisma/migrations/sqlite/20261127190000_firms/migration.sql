-- Who is counted is named by the run that counted them, so that a release of any size is made theirs by one row. What was
-- counted of them stands in their facts, save for what can become something else: that is kept as one sign for each
-- question (app/persistence/wave-counts/became-sql.ts).
ALTER TABLE "Release" ADD COLUMN "runId" TEXT;
UPDATE "Release" SET "runId" = "id";
CREATE TABLE "ReleaseMember_new" (
  "waveId" TEXT NOT NULL,
  "runId" TEXT NOT NULL,
  "assessmentId" TEXT NOT NULL,
  "since" INTEGER NOT NULL,
  "became" TEXT NOT NULL,
  PRIMARY KEY ("waveId", "runId", "assessmentId"),
  CONSTRAINT "ReleaseMember_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseMember_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "ReleaseMember_new" ("waveId", "runId", "assessmentId", "since", "became")
SELECT "Release"."waveId", "Release"."id", "assessmentId", "since",
  CASE json_extract("counted", '$.answers."steps-done"') WHEN '6+' THEN '3' WHEN '3-5' THEN '2' WHEN '1-2' THEN '1' ELSE '0' END
  || CASE json_extract("counted", '$.answers."steps-stuck"') WHEN '2+' THEN '2' WHEN '1' THEN '1' ELSE '0' END
  || CASE json_extract("counted", '$.visible."return"') WHEN 'returned' THEN
    CASE json_extract("counted", '$.answers."steps-finished"') WHEN '6+' THEN '3' WHEN '3-5' THEN '2' WHEN '1-2' THEN '1' ELSE '0' END
    || CASE json_extract("counted", '$.answers."band-change"') WHEN 'worse' THEN '0' WHEN 'same' THEN '1' WHEN 'better' THEN '2' ELSE '3' END
    || CASE json_extract("counted", '$.answers."data-band-change"') WHEN 'worse' THEN '0' WHEN 'same' THEN '1' WHEN 'better' THEN '2' ELSE '3' END
    || CASE json_extract("counted", '$.answers."skills-band-change"') WHEN 'worse' THEN '0' WHEN 'same' THEN '1' WHEN 'better' THEN '2' ELSE '3' END
    || CASE json_extract("counted", '$.answers."cloud-band-change"') WHEN 'worse' THEN '0' WHEN 'same' THEN '1' WHEN 'better' THEN '2' ELSE '3' END
    || CASE json_extract("counted", '$.answers."budget-band-change"') WHEN 'worse' THEN '0' WHEN 'same' THEN '1' WHEN 'better' THEN '2' ELSE '3' END
    WHEN 'new' THEN '------' ELSE '' END
FROM "ReleaseMember" JOIN "Release" ON "Release"."id" = "ReleaseMember"."releaseId";
DROP TABLE "ReleaseMember";
ALTER TABLE "ReleaseMember_new" RENAME TO "ReleaseMember";
CREATE INDEX "ReleaseMember_assessmentId_idx" ON "ReleaseMember" ("assessmentId");
