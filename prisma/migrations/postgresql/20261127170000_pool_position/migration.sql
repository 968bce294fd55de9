-- In which quarter of the firms of its size the firm was at completion, as JSON.
ALTER TABLE "Assessment" ADD COLUMN "poolPosition" TEXT;
