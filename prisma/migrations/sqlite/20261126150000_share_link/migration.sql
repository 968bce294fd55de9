-- Links that show a report to whoever has them. Of a token only its hash is stored.
CREATE TABLE "ShareLink" (
  "assessmentId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "madeOn" TEXT NOT NULL,
  "lastDay" TEXT NOT NULL,
  PRIMARY KEY ("assessmentId", "id"),
  CONSTRAINT "ShareLink_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink" ("tokenHash");
-- Finds what has run out.
CREATE INDEX "ShareLink_lastDay_idx" ON "ShareLink" ("lastDay");
