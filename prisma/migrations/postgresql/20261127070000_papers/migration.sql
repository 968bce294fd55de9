-- The copy of a file that an adviser keeps after a hand-over, and what an organisation has agreed to.
ALTER TABLE "HandOver" ADD COLUMN "copyBasis" TEXT COLLATE "C";
ALTER TABLE "HandOver" ADD COLUMN "copyReason" TEXT;
ALTER TABLE "HandOver" ADD COLUMN "copyUntil" TEXT COLLATE "C";
ALTER TABLE "HandOver" ADD COLUMN "copyDigest" TEXT COLLATE "C";
CREATE TABLE "FileCopy" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "clientId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C",
  "adviserId" TEXT COLLATE "C",
  "handOverId" TEXT COLLATE "C",
  "basis" TEXT COLLATE "C" NOT NULL,
  "reason" TEXT,
  "keptOn" TEXT COLLATE "C" NOT NULL,
  "deleteOn" TEXT COLLATE "C" NOT NULL,
  "digest" TEXT COLLATE "C" NOT NULL,
  "content" TEXT NOT NULL,
  "objection" TEXT,
  "objectedAt" TIMESTAMP(3),
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
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "agreement" TEXT COLLATE "C" NOT NULL,
  "version" TEXT COLLATE "C" NOT NULL,
  "locale" TEXT COLLATE "C" NOT NULL,
  "text" TEXT NOT NULL,
  "digest" TEXT COLLATE "C" NOT NULL,
  "accountId" TEXT COLLATE "C",
  "name" TEXT NOT NULL,
  "acceptedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("organisationId", "agreement", "version"),
  CONSTRAINT "Acceptance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Acceptance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "Acceptance_accountId_idx" ON "Acceptance" ("accountId");
