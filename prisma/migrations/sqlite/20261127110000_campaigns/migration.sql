-- Campaigns of chambers: what firms take part in, the waves of it, and the secret of the releases.
ALTER TABLE "Assessment" ADD COLUMN "district" TEXT;
ALTER TABLE "AssessmentFacts" ADD COLUMN "district" TEXT;
CREATE TABLE "Campaign" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "organisationId" TEXT NOT NULL,
  "shortCode" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "languages" TEXT NOT NULL,
  "introduction" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "floor" INTEGER NOT NULL DEFAULT 5 CHECK ("floor" >= 5),
  "districts" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  "updatedAt" DATETIME NOT NULL,
  "closedAt" DATETIME,
  CONSTRAINT "Campaign_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Campaign_shortCode_key" ON "Campaign" ("shortCode");
CREATE INDEX "Campaign_organisationId_createdAt_idx" ON "Campaign" ("organisationId", "createdAt");
CREATE TABLE "CampaignWave" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "campaignId" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "firstDay" TEXT NOT NULL,
  "lastDay" TEXT NOT NULL,
  "participation" INTEGER,
  "participationOn" TEXT,
  CONSTRAINT "CampaignWave_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CampaignWave_campaignId_number_key" ON "CampaignWave" ("campaignId", "number");
CREATE TABLE "ChamberSecret" (
  "organisationId" TEXT NOT NULL PRIMARY KEY,
  "secret" TEXT NOT NULL,
  CONSTRAINT "ChamberSecret_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
