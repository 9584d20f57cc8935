-- AlterTable
ALTER TABLE "country_alias" ADD COLUMN     "language" TEXT;

CREATE OR REPLACE VIEW published.country_alias AS SELECT * FROM public.country_alias;
