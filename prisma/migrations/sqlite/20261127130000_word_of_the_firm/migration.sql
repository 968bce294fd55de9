-- Whether the firm itself has decided if its report shows voices.
ALTER TABLE "Assessment" ADD COLUMN "firmDecidedOnVoices" BOOLEAN NOT NULL DEFAULT false;
