-- That an adviser gives an assessment into the hands of its firm.
CREATE TABLE "HandOver" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "assessmentId" TEXT COLLATE "C",
  "clientId" TEXT COLLATE "C",
  "adviserId" TEXT COLLATE "C",
  "organisationName" TEXT NOT NULL,
  "mode" TEXT COLLATE "C" NOT NULL,
  "codeHash" TEXT COLLATE "C" NOT NULL,
  "madeOn" TEXT COLLATE "C" NOT NULL,
  "lastDay" TEXT COLLATE "C" NOT NULL,
  "takenAt" TIMESTAMP(3),
  CONSTRAINT "HandOver_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "HandOver_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "HandOver_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "HandOver_codeHash_key" ON "HandOver" ("codeHash");
CREATE INDEX "HandOver_assessmentId_idx" ON "HandOver" ("assessmentId");
CREATE INDEX "HandOver_clientId_idx" ON "HandOver" ("clientId");
CREATE INDEX "HandOver_adviserId_idx" ON "HandOver" ("adviserId");
CREATE INDEX "HandOver_lastDay_idx" ON "HandOver" ("lastDay");
