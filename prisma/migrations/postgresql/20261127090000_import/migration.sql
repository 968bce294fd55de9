-- Tables of clients that are looked at before they are taken over, and reminders to clients.
ALTER TABLE "Client" ADD COLUMN "email" TEXT;
ALTER TABLE "Client" ADD COLUMN "emailFault" TEXT COLLATE "C";
ALTER TABLE "Client" ADD COLUMN "emailFaultAt" TIMESTAMP(3);
ALTER TABLE "Client" ADD COLUMN "remindedAt" TIMESTAMP(3);
ALTER TABLE "Client" ADD COLUMN "noRemindersAt" TIMESTAMP(3);
CREATE TABLE "ClientImport" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "accountId" TEXT COLLATE "C" NOT NULL,
  "content" TEXT NOT NULL,
  "encoding" TEXT COLLATE "C" NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "ClientImport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ClientImport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ClientImport_organisationId_idx" ON "ClientImport" ("organisationId");
CREATE INDEX "ClientImport_accountId_idx" ON "ClientImport" ("accountId");
CREATE INDEX "ClientImport_createdAt_idx" ON "ClientImport" ("createdAt");
CREATE TABLE "ReminderLetter" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "adviserId" TEXT COLLATE "C",
  "locale" TEXT COLLATE "C" NOT NULL,
  "introduction" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "ReminderLetter_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "ReminderLetter_adviserId_createdAt_idx" ON "ReminderLetter" ("adviserId", "createdAt");
CREATE INDEX "ReminderLetter_createdAt_idx" ON "ReminderLetter" ("createdAt");
CREATE TABLE "Reminder" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "clientId" TEXT COLLATE "C" NOT NULL,
  "letterId" TEXT COLLATE "C",
  "state" TEXT COLLATE "C" NOT NULL,
  "tries" INTEGER NOT NULL,
  "at" TIMESTAMP(3) NOT NULL,
  "fault" TEXT COLLATE "C",
  "endHash" TEXT COLLATE "C",
  CONSTRAINT "Reminder_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Reminder_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "ReminderLetter" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Reminder_endHash_key" ON "Reminder" ("endHash");
CREATE INDEX "Reminder_clientId_idx" ON "Reminder" ("clientId");
CREATE INDEX "Reminder_letterId_idx" ON "Reminder" ("letterId");
CREATE INDEX "Reminder_state_at_idx" ON "Reminder" ("state", "at");
