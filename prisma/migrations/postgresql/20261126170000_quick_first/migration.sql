-- The measure that the quick check named first, where an assessment was begun with its answers.
ALTER TABLE "Assessment" ADD COLUMN "quickFirst" TEXT COLLATE "C";
