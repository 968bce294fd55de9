-- Who gets in by an identity provider, and whose password is taken all the same.
CREATE TABLE "SignOn" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "accountId" TEXT NOT NULL,
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "linkedAt" DATETIME NOT NULL,
  CONSTRAINT "SignOn_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "SignOn_issuer_subject_key" ON "SignOn" ("issuer", "subject");
CREATE INDEX "SignOn_accountId_idx" ON "SignOn" ("accountId");

ALTER TABLE "Account" ADD COLUMN "emergencySince" DATETIME;

-- Whether an address is invited is asked without a code, too.
CREATE INDEX "Invitation_email_idx" ON "Invitation" ("email");
