-- What an adviser writes into the folder of a workshop, and when who worked on what.
CREATE TABLE "WorkshopFolder" (
  "workshopId" TEXT NOT NULL PRIMARY KEY,
  "programme" TEXT,
  "assignment" TEXT NOT NULL,
  "appliedOn" TEXT,
  "approvedOn" TEXT,
  "beganOn" TEXT,
  "endedOn" TEXT,
  "handedInOn" TEXT,
  "withProviders" BOOLEAN NOT NULL,
  "decisions" TEXT NOT NULL,
  "nextOn" TEXT,
  "closedAt" DATETIME,
  "updatedAt" DATETIME NOT NULL,
  CONSTRAINT "WorkshopFolder_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Attendance" (
  "workshopId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "beganAt" INTEGER,
  "durationMinutes" INTEGER NOT NULL,
  "people" TEXT NOT NULL,
  "work" TEXT NOT NULL,
  PRIMARY KEY ("workshopId", "id"),
  CONSTRAINT "Attendance_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
