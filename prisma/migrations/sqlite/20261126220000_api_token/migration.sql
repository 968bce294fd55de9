-- With what programs come to the HTTP API. They hang on the membership of who made them.
CREATE TABLE "ApiToken" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "organisationId" TEXT NOT NULL,
  "createdBy" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "scopes" TEXT NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  "lastUsedAt" DATETIME,
  "expiresAt" DATETIME,
  CONSTRAINT "ApiToken_organisationId_createdBy_fkey" FOREIGN KEY ("organisationId", "createdBy") REFERENCES "Membership" ("organisationId", "accountId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken" ("tokenHash");
CREATE INDEX "ApiToken_organisationId_createdBy_idx" ON "ApiToken" ("organisationId", "createdBy");

-- A call that may be repeated makes a client too.
CREATE TABLE "IdempotencyRecord_new" (
  "keyHash" TEXT NOT NULL PRIMARY KEY,
  "bodyHash" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "body" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  "assessmentId" TEXT,
  "clientId" TEXT,
  CONSTRAINT "IdempotencyRecord_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "IdempotencyRecord_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "IdempotencyRecord_new" ("keyHash", "bodyHash", "status", "body", "createdAt", "assessmentId")
SELECT "keyHash", "bodyHash", "status", "body", "createdAt", "assessmentId" FROM "IdempotencyRecord";
DROP TABLE "IdempotencyRecord";
ALTER TABLE "IdempotencyRecord_new" RENAME TO "IdempotencyRecord";
CREATE INDEX "IdempotencyRecord_assessmentId_idx" ON "IdempotencyRecord" ("assessmentId");
CREATE INDEX "IdempotencyRecord_clientId_idx" ON "IdempotencyRecord" ("clientId");
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord" ("createdAt");
