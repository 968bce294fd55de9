-- The firms that advisers look after, and which assessments belong to them.
CREATE TABLE "Client" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "adviserId" TEXT COLLATE "C",
  "name" TEXT NOT NULL,
  "nameKey" TEXT COLLATE "C" NOT NULL,
  "sector" TEXT,
  "sizeClass" TEXT,
  "country" TEXT,
  "region" TEXT,
  "note" TEXT NOT NULL,
  "isShared" BOOLEAN NOT NULL,
  "archivedAt" TIMESTAMP(3),
  "createdAt" TIMESTAMP(3) NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Client_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Client_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- Finds a page of a portfolio in its order.
CREATE INDEX "Client_organisationId_archivedAt_nameKey_id_idx" ON "Client" ("organisationId", "archivedAt", "nameKey", "id");
CREATE INDEX "Client_adviserId_idx" ON "Client" ("adviserId");

CREATE TABLE "ClientAssessment" (
  "clientId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "linkedAt" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("clientId", "assessmentId"),
  CONSTRAINT "ClientAssessment_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ClientAssessment_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ClientAssessment_assessmentId_idx" ON "ClientAssessment" ("assessmentId");
