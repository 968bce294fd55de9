-- The copy of a file that an adviser keeps after a hand-over, and what an organisation has agreed to.
ALTER TABLE "HandOver" ADD COLUMN "copyBasis" TEXT;
ALTER TABLE "HandOver" ADD COLUMN "copyReason" TEXT;
ALTER TABLE "HandOver" ADD COLUMN "copyUntil" TEXT;
ALTER TABLE "HandOver" ADD COLUMN "copyDigest" TEXT;
CREATE TABLE "FileCopy" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "clientId" TEXT NOT NULL,
  "assessmentId" TEXT,
  "adviserId" TEXT,
  "handOverId" TEXT,
  "basis" TEXT NOT NULL,
  "reason" TEXT,
  "keptOn" TEXT NOT NULL,
  "deleteOn" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "objection" TEXT,
  "objectedAt" DATETIME,
  CONSTRAINT "FileCopy_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "FileCopy_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "FileCopy_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "FileCopy_handOverId_fkey" FOREIGN KEY ("handOverId") REFERENCES "HandOver" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "FileCopy_handOverId_key" ON "FileCopy" ("handOverId");
CREATE INDEX "FileCopy_clientId_idx" ON "FileCopy" ("clientId");
CREATE INDEX "FileCopy_assessmentId_idx" ON "FileCopy" ("assessmentId");
CREATE INDEX "FileCopy_adviserId_idx" ON "FileCopy" ("adviserId");
CREATE INDEX "FileCopy_deleteOn_idx" ON "FileCopy" ("deleteOn");
CREATE TABLE "Acceptance" (
  "organisationId" TEXT NOT NULL,
  "agreement" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "accountId" TEXT,
  "name" TEXT NOT NULL,
  "acceptedAt" DATETIME NOT NULL,
  CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("organisationId", "agreement", "version"),
  CONSTRAINT "Acceptance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Acceptance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "Acceptance_accountId_idx" ON "Acceptance" ("accountId");
