-- What might be otherwise in an assessment, kept under a name.
CREATE TABLE "Scenario" (
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "id" TEXT COLLATE "C" NOT NULL,
  "name" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("assessmentId", "id"),
  CONSTRAINT "Scenario_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
