-- A release that its chamber has opened to everybody, and under which licence.
ALTER TABLE "Release" ADD COLUMN "licence" TEXT;
ALTER TABLE "Release" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Release" ADD COLUMN "withdrawnAt" DATETIME;
