-- Several people of a firm answer apart in a workshop; what is shown of it; and who agreed to an answer.
CREATE TABLE "VoiceRound" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "workshopId" TEXT COLLATE "C" NOT NULL,
  "mode" TEXT COLLATE "C" NOT NULL,
  "roles" TEXT COLLATE "C" NOT NULL,
  "isFrozen" BOOLEAN NOT NULL,
  "agenda" TEXT COLLATE "C",
  "madeOn" TEXT COLLATE "C" NOT NULL,
  "lastDay" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "VoiceRound_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "VoiceRound_workshopId_key" ON "VoiceRound" ("workshopId");
CREATE INDEX "VoiceRound_lastDay_idx" ON "VoiceRound" ("lastDay");

CREATE TABLE "Voice" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "roundId" TEXT COLLATE "C" NOT NULL,
  "role" TEXT COLLATE "C",
  "number" INTEGER,
  "tokenHash" TEXT COLLATE "C",
  "isTaken" BOOLEAN NOT NULL,
  "isFinished" BOOLEAN NOT NULL,
  "answers" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "Voice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "VoiceRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Voice_tokenHash_key" ON "Voice" ("tokenHash");
CREATE INDEX "Voice_roundId_idx" ON "Voice" ("roundId");

CREATE TABLE "VoiceReveal" (
  "roundId" TEXT COLLATE "C" NOT NULL,
  "item" TEXT COLLATE "C" NOT NULL,
  "shown" TEXT COLLATE "C" NOT NULL,
  "at" TIMESTAMP(3) NOT NULL,
  PRIMARY KEY ("roundId", "item"),
  CONSTRAINT "VoiceReveal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "VoiceRound" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

ALTER TABLE "WorkshopNote" ADD COLUMN "agreedBy" TEXT;
