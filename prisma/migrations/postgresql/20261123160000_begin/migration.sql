-- Ids, hashes and codes sort by their bytes, as in SQLite, whatever the language of the server: no index breaks
-- when the system under it learns a new order of letters.
CREATE TABLE "Assessment" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "codeHash" TEXT COLLATE "C" NOT NULL,
  "questionnaire" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "status" TEXT NOT NULL CHECK ("status" IN ('draft', 'completed')),
  "revision" INTEGER NOT NULL CHECK ("revision" >= 1),
  "profile" TEXT NOT NULL,
  "answers" TEXT NOT NULL,
  "firmName" TEXT NOT NULL,
  "consent" TEXT,
  "done" TEXT NOT NULL,
  "useCases" TEXT NOT NULL,
  "testRun" BOOLEAN NOT NULL,
  "campaign" TEXT COLLATE "C",
  "fromId" TEXT COLLATE "C",
  "createdAt" TIMESTAMP(3) NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  "completedAt" TIMESTAMP(3),
  "asOf" TEXT,
  "resultJson" TEXT,
  CONSTRAINT "Assessment_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Assessment_codeHash_key" ON "Assessment" ("codeHash");
CREATE INDEX "Assessment_fromId_idx" ON "Assessment" ("fromId");
CREATE INDEX "Assessment_campaign_idx" ON "Assessment" ("campaign");

CREATE TABLE "StepReport" (
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "measure" TEXT COLLATE "C" NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'stuck', 'dropped')),
  "note" TEXT,
  "at" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("assessmentId", "measure"),
  CONSTRAINT "StepReport_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "IdempotencyRecord" (
  "keyHash" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "bodyHash" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "IdempotencyRecord_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "IdempotencyRecord_assessmentId_idx" ON "IdempotencyRecord" ("assessmentId");
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord" ("createdAt");

CREATE TABLE "Heartbeat" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "token" TEXT NOT NULL
);
