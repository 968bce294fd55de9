-- Links that show a report to whoever has them. Of a token only its hash is stored.
CREATE TABLE "ShareLink" (
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "id" TEXT COLLATE "C" NOT NULL,
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "madeOn" TEXT COLLATE "C" NOT NULL,
  "lastDay" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY ("assessmentId", "id"),
  CONSTRAINT "ShareLink_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink" ("tokenHash");
-- Finds what has run out.
CREATE INDEX "ShareLink_lastDay_idx" ON "ShareLink" ("lastDay");
