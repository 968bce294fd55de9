-- With what programs come to the HTTP API. They hang on the membership of who made them.
CREATE TABLE "ApiToken" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "createdBy" TEXT COLLATE "C" NOT NULL,
  "name" TEXT NOT NULL,
  "scopes" TEXT NOT NULL,
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "lastUsedAt" TIMESTAMP(3),
  "expiresAt" TIMESTAMP(3),
  CONSTRAINT "ApiToken_organisationId_createdBy_fkey" FOREIGN KEY ("organisationId", "createdBy") REFERENCES "Membership" ("organisationId", "accountId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken" ("tokenHash");
CREATE INDEX "ApiToken_organisationId_createdBy_idx" ON "ApiToken" ("organisationId", "createdBy");

-- A call that may be repeated makes a client too.
ALTER TABLE "IdempotencyRecord" ALTER COLUMN "assessmentId" DROP NOT NULL;
ALTER TABLE "IdempotencyRecord" ADD COLUMN "clientId" TEXT COLLATE "C";
ALTER TABLE "IdempotencyRecord" ADD CONSTRAINT "IdempotencyRecord_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "IdempotencyRecord_clientId_idx" ON "IdempotencyRecord" ("clientId");
