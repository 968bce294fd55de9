-- What might be otherwise in an assessment, kept under a name.
CREATE TABLE "Scenario" (
  "assessmentId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "createdAt" DATETIME NOT NULL,
  PRIMARY KEY ("assessmentId", "id"),
  CONSTRAINT "Scenario_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
