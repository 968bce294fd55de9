ALTER TABLE "Assessment" ADD COLUMN "verificationHash" TEXT;
CREATE UNIQUE INDEX "Assessment_verificationHash_key" ON "Assessment" ("verificationHash");
