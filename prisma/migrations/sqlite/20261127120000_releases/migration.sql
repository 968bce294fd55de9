-- Releases of the statistics of a wave, who was counted in the last one, and who computes the next.
CREATE TABLE "Release" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "waveId" TEXT NOT NULL,
  "number" INTEGER NOT NULL CHECK ("number" >= 1),
  "asOf" TEXT NOT NULL,
  "firms" INTEGER NOT NULL,
  "content" TEXT NOT NULL,
  "ledger" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  "acceptedAt" DATETIME,
  "acceptedBy" TEXT,
  CONSTRAINT "Release_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Release_acceptedBy_fkey" FOREIGN KEY ("acceptedBy") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Release_waveId_number_key" ON "Release" ("waveId", "number");
CREATE INDEX "Release_acceptedBy_idx" ON "Release" ("acceptedBy");
CREATE TABLE "ReleaseMember" (
  "releaseId" TEXT NOT NULL,
  "assessmentId" TEXT NOT NULL,
  "since" INTEGER NOT NULL,
  "counted" TEXT NOT NULL,
  PRIMARY KEY ("releaseId", "assessmentId"),
  CONSTRAINT "ReleaseMember_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseMember_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ReleaseMember_assessmentId_idx" ON "ReleaseMember" ("assessmentId");
CREATE TABLE "ReleaseRun" (
  "waveId" TEXT NOT NULL PRIMARY KEY,
  "runId" TEXT NOT NULL,
  "startedAt" DATETIME NOT NULL,
  "heldUntil" DATETIME NOT NULL,
  "end" TEXT,
  CONSTRAINT "ReleaseRun_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "CampaignWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
