-- That a firm lets an adviser see its result and how its plan goes.
CREATE TABLE "Accompaniment" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "clientId" TEXT COLLATE "C" NOT NULL,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "adviserId" TEXT COLLATE "C" NOT NULL,
  "number" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "createdAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Accompaniment_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "Client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Accompaniment_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Accompaniment_adviserId_fkey" FOREIGN KEY ("adviserId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Accompaniment_assessmentId_clientId_adviserId_key" ON "Accompaniment" ("assessmentId", "clientId", "adviserId");
CREATE INDEX "Accompaniment_clientId_idx" ON "Accompaniment" ("clientId");
CREATE INDEX "Accompaniment_adviserId_idx" ON "Accompaniment" ("adviserId");
-- A link by which a firm says how the steps of its plan go.
CREATE TABLE "CheckIn" (
  "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "assessmentId" TEXT COLLATE "C" NOT NULL,
  "accompanimentId" TEXT COLLATE "C",
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "madeOn" TEXT COLLATE "C" NOT NULL,
  "lastDay" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "CheckIn_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "CheckIn_accompanimentId_fkey" FOREIGN KEY ("accompanimentId") REFERENCES "Accompaniment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CheckIn_tokenHash_key" ON "CheckIn" ("tokenHash");
CREATE INDEX "CheckIn_assessmentId_idx" ON "CheckIn" ("assessmentId");
CREATE INDEX "CheckIn_accompanimentId_idx" ON "CheckIn" ("accompanimentId");
CREATE INDEX "CheckIn_lastDay_idx" ON "CheckIn" ("lastDay");
-- The address under which the calendar program of an adviser fetches what is due.
CREATE TABLE "CalendarFeed" (
  "accountId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "madeOn" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed" ("tokenHash");
-- That an adviser wants a letter each week that says how much is due.
CREATE TABLE "WeeklyLetter" (
  "accountId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "id" TEXT COLLATE "C" NOT NULL,
  "tokenHash" TEXT COLLATE "C" NOT NULL,
  "writtenIn" TEXT COLLATE "C",
  CONSTRAINT "WeeklyLetter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "WeeklyLetter_id_key" ON "WeeklyLetter" ("id");
CREATE UNIQUE INDEX "WeeklyLetter_tokenHash_key" ON "WeeklyLetter" ("tokenHash");
CREATE INDEX "WeeklyLetter_writtenIn_idx" ON "WeeklyLetter" ("writtenIn");
