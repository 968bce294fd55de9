ALTER TABLE "Assessment" ADD COLUMN "verificationHash" TEXT COLLATE "C";
CREATE UNIQUE INDEX "Assessment_verificationHash_key" ON "Assessment" ("verificationHash");
