-- A release that its chamber has opened to everybody, and under which licence.
ALTER TABLE "Release" ADD COLUMN "licence" TEXT;
ALTER TABLE "Release" ADD COLUMN "publishedAt" TIMESTAMP(3);
ALTER TABLE "Release" ADD COLUMN "withdrawnAt" TIMESTAMP(3);
