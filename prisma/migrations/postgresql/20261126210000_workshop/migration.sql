-- Assessments that an adviser answers together with the firm, and what is noted beside the answers.
CREATE TABLE "Workshop" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "clientId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "adviserId" TEXT COLLATE "C" NOT NULL,
  "state" TEXT NOT NULL,
  "item" TEXT NOT NULL,
  "plannedMinutes" INTEGER NOT NULL,
  "usedSeconds" INTEGER NOT NULL,
  "runningSince" TIMESTAMP(3),
  "projectorHash" TEXT COLLATE "C",
  "version" INTEGER NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Workshop_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Workshop_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Workshop_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Workshop_projectorHash_key" ON "Workshop" ("projectorHash");
-- One for each adviser of a client; also finds those of an assessment.
CREATE UNIQUE INDEX "Workshop_assessmentId_clientId_adviserId_key" ON "Workshop" ("assessmentId", "clientId", "adviserId");
CREATE INDEX "Workshop_clientId_idx" ON "Workshop" ("clientId");
CREATE INDEX "Workshop_adviserId_idx" ON "Workshop" ("adviserId");

CREATE TABLE "WorkshopNote" (
  "workshopId" TEXT COLLATE "C" NOT NULL,
  "item" TEXT COLLATE "C" NOT NULL,
  "note" TEXT NOT NULL,
  "evidence" TEXT NOT NULL,
  "evidenceLink" TEXT NOT NULL,
  "saidBy" TEXT,
  "agreed" TEXT,
  "agreedAt" TIMESTAMP(3),
  PRIMARY KEY ("workshopId", "item"),
  CONSTRAINT "WorkshopNote_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
