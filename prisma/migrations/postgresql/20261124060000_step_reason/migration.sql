ALTER TABLE "StepReport" ADD COLUMN "reason" TEXT;
