-- What an adviser writes into the folder of a workshop, and when who worked on what.
CREATE TABLE "WorkshopFolder" (
  "workshopId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "programme" TEXT COLLATE "C",
  "assignment" TEXT NOT NULL,
  "appliedOn" TEXT COLLATE "C",
  "approvedOn" TEXT COLLATE "C",
  "beganOn" TEXT COLLATE "C",
  "endedOn" TEXT COLLATE "C",
  "handedInOn" TEXT COLLATE "C",
  "withProviders" BOOLEAN NOT NULL,
  "decisions" TEXT NOT NULL,
  "nextOn" TEXT COLLATE "C",
  "closedAt" TIMESTAMP(3),
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "WorkshopFolder_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Attendance" (
  "workshopId" TEXT COLLATE "C" NOT NULL,
  "id" TEXT COLLATE "C" NOT NULL,
  "day" TEXT COLLATE "C" NOT NULL,
  "beganAt" INTEGER,
  "durationMinutes" INTEGER NOT NULL,
  "people" TEXT NOT NULL,
  "work" TEXT NOT NULL,
  PRIMARY KEY ("workshopId", "id"),
  CONSTRAINT "Attendance_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
