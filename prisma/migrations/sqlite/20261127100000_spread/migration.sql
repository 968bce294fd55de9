-- What voices said of items, where the firm lets its report show it.
ALTER TABLE "Assessment" ADD COLUMN "shownSpreads" TEXT;
