-- Whether anybody has come under the code. Of what is there already nobody knows, so it counts as somebody's.
ALTER TABLE "Assessment" ADD COLUMN "isClaimed" BOOLEAN NOT NULL DEFAULT true;
-- Finds what nobody went on with, oldest first.
CREATE INDEX "Assessment_status_updatedAt_idx" ON "Assessment" ("status", "updatedAt");
