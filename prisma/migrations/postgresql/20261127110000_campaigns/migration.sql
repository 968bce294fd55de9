-- Campaigns of chambers: what firms take part in, the waves of it, and the secret of the releases.
ALTER TABLE "Assessment" ADD COLUMN "district" TEXT COLLATE "C";
ALTER TABLE "AssessmentFacts" ADD COLUMN "district" TEXT COLLATE "C";
CREATE TABLE "Campaign" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "organisationId" TEXT COLLATE "C" NOT NULL,
  "shortCode" TEXT COLLATE "C" NOT NULL,
  "name" TEXT NOT NULL,
  "languages" TEXT COLLATE "C" NOT NULL,
  "introduction" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "floor" INTEGER NOT NULL DEFAULT 5 CHECK ("floor" >= 5),
  "districts" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  "closedAt" TIMESTAMP(3),
  CONSTRAINT "Campaign_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Campaign_shortCode_key" ON "Campaign" ("shortCode");
CREATE INDEX "Campaign_organisationId_createdAt_idx" ON "Campaign" ("organisationId", "createdAt");
CREATE TABLE "CampaignWave" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "campaignId" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER NOT NULL,
  "label" TEXT COLLATE "C" NOT NULL,
  "firstDay" TEXT COLLATE "C" NOT NULL,
  "lastDay" TEXT COLLATE "C" NOT NULL,
  "participation" INTEGER,
  "participationOn" TEXT COLLATE "C",
  CONSTRAINT "CampaignWave_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CampaignWave_campaignId_number_key" ON "CampaignWave" ("campaignId", "number");
CREATE TABLE "ChamberSecret" (
  "organisationId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "secret" TEXT NOT NULL,
  CONSTRAINT "ChamberSecret_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
