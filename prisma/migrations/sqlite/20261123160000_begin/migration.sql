CREATE TABLE "Assessment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "codeHash" TEXT NOT NULL,
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
  "campaign" TEXT,
  "fromId" TEXT,
  "createdAt" DATETIME NOT NULL,
  "updatedAt" DATETIME NOT NULL,
  "completedAt" DATETIME,
  "asOf" TEXT,
  "resultJson" TEXT,
  CONSTRAINT "Assessment_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Assessment_codeHash_key" ON "Assessment" ("codeHash");
CREATE INDEX "Assessment_fromId_idx" ON "Assessment" ("fromId");
CREATE INDEX "Assessment_campaign_idx" ON "Assessment" ("campaign");

CREATE TABLE "StepReport" (
  "assessmentId" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('done', 'stuck', 'dropped')),
  "note" TEXT,
  "at" DATETIME NOT NULL,
  PRIMARY KEY ("assessmentId", "measure"),
  CONSTRAINT "StepReport_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "IdempotencyRecord" (
  "keyHash" TEXT NOT NULL PRIMARY KEY,
  "bodyHash" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  "assessmentId" TEXT NOT NULL,
  CONSTRAINT "IdempotencyRecord_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "IdempotencyRecord_assessmentId_idx" ON "IdempotencyRecord" ("assessmentId");
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord" ("createdAt");

CREATE TABLE "Heartbeat" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "token" TEXT NOT NULL
);
