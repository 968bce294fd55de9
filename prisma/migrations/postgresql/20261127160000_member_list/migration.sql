-- The firms a chamber writes to, the codes they join by, and who has entered answers from paper.
ALTER TABLE "Assessment" ADD COLUMN "inviteMark" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "fromPaper" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ClientImport" ADD COLUMN "campaignId" TEXT COLLATE "C" REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "ClientImport_campaignId_idx" ON "ClientImport" ("campaignId");
CREATE TABLE "ListedFirm" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "campaignId" TEXT COLLATE "C" NOT NULL,
  "place" INTEGER NOT NULL CHECK ("place" >= 1),
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "salutation" TEXT NOT NULL,
  "email" TEXT,
  "street" TEXT NOT NULL,
  "town" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "noLettersAt" TIMESTAMP(3),
  "createdAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "ListedFirm_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ListedFirm_campaignId_place_key" ON "ListedFirm" ("campaignId", "place");
CREATE TABLE "Mailing" (
  "waveId" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER NOT NULL CHECK ("number" BETWEEN 0 AND 2),
  "openedOn" TEXT NOT NULL,
  PRIMARY KEY ("waveId", "number"),
  CONSTRAINT "Mailing_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "PersonalCode" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "waveId" TEXT COLLATE "C" NOT NULL,
  "firmId" TEXT COLLATE "C",
  "codeHash" TEXT COLLATE "C",
  "usedIn" TEXT,
  "mailing" INTEGER NOT NULL,
  "mailState" TEXT,
  "mailTries" INTEGER NOT NULL,
  "mailAt" TIMESTAMP(3),
  CONSTRAINT "PersonalCode_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PersonalCode_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "ListedFirm" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PersonalCode_codeHash_key" ON "PersonalCode" ("codeHash");
CREATE UNIQUE INDEX "PersonalCode_waveId_firmId_key" ON "PersonalCode" ("waveId", "firmId");
CREATE INDEX "PersonalCode_firmId_idx" ON "PersonalCode" ("firmId");
CREATE INDEX "PersonalCode_mailState_mailAt_idx" ON "PersonalCode" ("mailState", "mailAt");
CREATE TABLE "PaperClerk" (
  "campaignId" TEXT COLLATE "C" NOT NULL,
  "accountId" TEXT COLLATE "C" NOT NULL,
  "since" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("campaignId", "accountId"),
  CONSTRAINT "PaperClerk_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PaperClerk_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PaperClerk_accountId_idx" ON "PaperClerk" ("accountId");
