-- Work that outlives a request. What became of the last try to compute a release is told by its job from now on.
CREATE TABLE "Job" (
  "id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "openKey" TEXT,
  "payload" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "dueAt" TIMESTAMP(3) NOT NULL,
  "attempts" INTEGER NOT NULL,
  "progress" INTEGER NOT NULL,
  "holder" TEXT,
  "heldUntil" TIMESTAMP(3),
  "isCancelAsked" BOOLEAN NOT NULL,
  "isAskedAgain" BOOLEAN NOT NULL,
  "outcome" TEXT,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "endedAt" TIMESTAMP(3),
  CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Job_openKey_key" ON "Job" ("openKey");
CREATE INDEX "Job_state_dueAt_idx" ON "Job" ("state", "dueAt");
CREATE INDEX "Job_key_createdAt_idx" ON "Job" ("key", "createdAt");
CREATE INDEX "Job_endedAt_idx" ON "Job" ("endedAt");
DROP TABLE "ReleaseRun";
