-- Several people of a firm answer apart in a workshop; what is shown of it; and who agreed to an answer.
CREATE TABLE "VoiceRound" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "workshopId" TEXT NOT NULL,
  "mode" TEXT NOT NULL,
  "roles" TEXT NOT NULL,
  "isFrozen" BOOLEAN NOT NULL,
  "agenda" TEXT,
  "madeOn" TEXT NOT NULL,
  "lastDay" TEXT NOT NULL,
  CONSTRAINT "VoiceRound_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "VoiceRound_workshopId_key" ON "VoiceRound" ("workshopId");
CREATE INDEX "VoiceRound_lastDay_idx" ON "VoiceRound" ("lastDay");

CREATE TABLE "Voice" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "roundId" TEXT NOT NULL,
  "role" TEXT,
  "number" INTEGER,
  "tokenHash" TEXT,
  "isTaken" BOOLEAN NOT NULL,
  "isFinished" BOOLEAN NOT NULL,
  "answers" TEXT NOT NULL,
  CONSTRAINT "Voice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "VoiceRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Voice_tokenHash_key" ON "Voice" ("tokenHash");
CREATE INDEX "Voice_roundId_idx" ON "Voice" ("roundId");

CREATE TABLE "VoiceReveal" (
  "roundId" TEXT NOT NULL,
  "item" TEXT NOT NULL,
  "shown" TEXT NOT NULL,
  "at" DATETIME NOT NULL,
  PRIMARY KEY ("roundId", "item"),
  CONSTRAINT "VoiceReveal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "VoiceRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

ALTER TABLE "WorkshopNote" ADD COLUMN "agreedBy" TEXT;
