-- The firms a chamber writes to, the codes they join by, and who has entered answers from paper.
ALTER TABLE "Assessment" ADD COLUMN "inviteMark" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "fromPaper" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ClientImport" ADD COLUMN "campaignId" TEXT REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ClientImport_campaignId_idx" ON "ClientImport" ("campaignId");
CREATE TABLE "ListedFirm" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "campaignId" TEXT NOT NULL,
  "place" INTEGER NOT NULL CHECK ("place" >= 1),
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "salutation" TEXT NOT NULL,
  "email" TEXT,
  "street" TEXT NOT NULL,
  "town" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "noLettersAt" DATETIME,
  "createdAt" DATETIME NOT NULL,
  CONSTRAINT "ListedFirm_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ListedFirm_campaignId_place_key" ON "ListedFirm" ("campaignId", "place");
CREATE TABLE "Mailing" (
  "waveId" TEXT NOT NULL,
  "number" INTEGER NOT NULL CHECK ("number" BETWEEN 0 AND 2),
  "openedOn" TEXT NOT NULL,
  PRIMARY KEY ("waveId", "number"),
  CONSTRAINT "Mailing_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "PersonalCode" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "waveId" TEXT NOT NULL,
  "firmId" TEXT,
  "codeHash" TEXT,
  "usedIn" TEXT,
  "mailing" INTEGER NOT NULL,
  "mailState" TEXT,
  "mailTries" INTEGER NOT NULL,
  "mailAt" DATETIME,
  CONSTRAINT "PersonalCode_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PersonalCode_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "ListedFirm" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PersonalCode_codeHash_key" ON "PersonalCode" ("codeHash");
CREATE UNIQUE INDEX "PersonalCode_waveId_firmId_key" ON "PersonalCode" ("waveId", "firmId");
CREATE INDEX "PersonalCode_firmId_idx" ON "PersonalCode" ("firmId");
CREATE INDEX "PersonalCode_mailState_mailAt_idx" ON "PersonalCode" ("mailState", "mailAt");
CREATE TABLE "PaperClerk" (
  "campaignId" TEXT NOT NULL,
  "accountId" TEXT NOT NULL,
  "since" DATETIME NOT NULL,
  PRIMARY KEY ("campaignId", "accountId"),
  CONSTRAINT "PaperClerk_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PaperClerk_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PaperClerk_accountId_idx" ON "PaperClerk" ("accountId");
