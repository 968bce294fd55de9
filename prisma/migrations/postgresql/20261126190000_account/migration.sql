-- Accounts of advisers, and the organisations they belong to. Of every secret only a hash is stored; the one that is
-- needed again, of the second factor, is encrypted. Owners of firms have none of this.
CREATE TABLE "Account" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "email" TEXT COLLATE "C" NOT NULL,
  "passwordHash" TEXT,
  "name" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "verifiedAt" TIMESTAMP(3),
  "totpSecret" TEXT,
  "totpSince" TIMESTAMP(3),
  "totpStep" INTEGER,
  "failures" INTEGER NOT NULL,
  "failedAt" TIMESTAMP(3),
  "createdAt" TIMESTAMP(3) NOT NULL
);
CREATE UNIQUE INDEX "Account_email_key" ON "Account" ("email");
-- Finds who never proved the address.
CREATE INDEX "Account_verifiedAt_createdAt_idx" ON "Account" ("verifiedAt", "createdAt");

CREATE TABLE "RecoveryCode" (
  "accountId" TEXT COLLATE "C" NOT NULL,
  "codeHash" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY ("accountId", "codeHash"),
  CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "AccountSession" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "accountId" TEXT COLLATE "C" NOT NULL,
  "device" TEXT NOT NULL,
  "isComplete" BOOLEAN NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "seenAt" TIMESTAMP(3) NOT NULL,
  "expiresAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "AccountSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "AccountSession_tokenHash_key" ON "AccountSession" ("tokenHash");
CREATE INDEX "AccountSession_accountId_idx" ON "AccountSession" ("accountId");
CREATE INDEX "AccountSession_expiresAt_idx" ON "AccountSession" ("expiresAt");

CREATE TABLE "MailCode" (
  "codeHash" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "accountId" TEXT COLLATE "C" NOT NULL,
  "purpose" TEXT NOT NULL CHECK ("purpose" IN ('verify', 'reset', 'change-email')),
  "email" TEXT COLLATE "C" NOT NULL,
  "expiresAt" TIMESTAMP(3) NOT NULL,
  "usedAt" TIMESTAMP(3),
  CONSTRAINT "MailCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MailCode_accountId_idx" ON "MailCode" ("accountId");
CREATE INDEX "MailCode_expiresAt_idx" ON "MailCode" ("expiresAt");

CREATE TABLE "Organisation" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('consultancy', 'chamber')),
  "createdAt" TIMESTAMP(3) NOT NULL
);

CREATE TABLE "Membership" (
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "accountId" TEXT COLLATE "C" NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" IN ('owner', 'member', 'analyst')),
  "createdAt" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("organisationId", "accountId"),
  CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Membership_accountId_idx" ON "Membership" ("accountId");

CREATE TABLE "Invitation" (
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "id" TEXT COLLATE "C" NOT NULL,
  "email" TEXT COLLATE "C" NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" IN ('owner', 'member', 'analyst')),
  "codeHash" TEXT COLLATE "C" NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "expiresAt" TIMESTAMP(3) NOT NULL,
  "usedAt" TIMESTAMP(3),
  PRIMARY KEY ("organisationId", "id"),
  CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation" ("codeHash");
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation" ("expiresAt");

CREATE TABLE "AuditEvent" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "organisationId" TEXT COLLATE "C",
  "accountId" TEXT COLLATE "C",
  "kind" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL,
  "detail" TEXT NOT NULL,
  CONSTRAINT "AuditEvent_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "AuditEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "AuditEvent_organisationId_at_idx" ON "AuditEvent" ("organisationId", "at");
CREATE INDEX "AuditEvent_accountId_at_idx" ON "AuditEvent" ("accountId", "at");
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent" ("at");
