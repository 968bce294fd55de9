-- What an organisation puts on the reports of its members, and what an adviser says around one report.
CREATE TABLE "Letterhead" (
  "organisationId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "accent" TEXT COLLATE "C",
  "contact" TEXT NOT NULL,
  "introduction" TEXT NOT NULL,
  "conclusion" TEXT NOT NULL,
  "logo" TEXT COLLATE "C",
  "logoWidth" INTEGER,
  "logoHeight" INTEGER,
  CONSTRAINT "Letterhead_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "OwnReport" (
  "workshopId" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  "introduction" TEXT NOT NULL,
  "conclusion" TEXT NOT NULL,
  "remarks" TEXT NOT NULL,
  "extraSteps" TEXT NOT NULL,
  "paidBy" TEXT NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "OwnReport_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
