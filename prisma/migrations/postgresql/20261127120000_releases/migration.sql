-- Releases of the statistics of a wave, who was counted in the last one, and who computes the next.
CREATE TABLE "Release" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "waveId" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER NOT NULL CHECK ("number" >= 1),
  "asOf" TEXT NOT NULL,
  "firms" INTEGER NOT NULL,
  "content" TEXT NOT NULL,
  "ledger" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "acceptedAt" TIMESTAMP(3),
  "acceptedBy" TEXT COLLATE "C",
  CONSTRAINT "Release_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Release_acceptedBy_fkey" FOREIGN KEY ("acceptedBy") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Release_waveId_number_key" ON "Release" ("waveId", "number");
CREATE INDEX "Release_acceptedBy_idx" ON "Release" ("acceptedBy");
CREATE TABLE "ReleaseMember" (
  "releaseId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "since" INTEGER NOT NULL,
  "counted" TEXT NOT NULL,
  PRIMARY KEY ("releaseId", "assessmentId"),
  CONSTRAINT "ReleaseMember_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseMember_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ReleaseMember_assessmentId_idx" ON "ReleaseMember" ("assessmentId");
CREATE TABLE "ReleaseRun" (
  "waveId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "runId" TEXT COLLATE "C" NOT NULL,
  "startedAt" TIMESTAMP(3) NOT NULL,
  "heldUntil" TIMESTAMP(3) NOT NULL,
  "end" TEXT,
  CONSTRAINT "ReleaseRun_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
