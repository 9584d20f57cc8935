-- CreateTable
CREATE TABLE "person_distinction" (
    "person_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "person_distinction_pkey" PRIMARY KEY ("person_id","other_id")
);

-- CreateTable
CREATE TABLE "delegation_distinction" (
    "conference_id" UUID NOT NULL,
    "delegation_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "delegation_distinction_pkey" PRIMARY KEY ("delegation_id","other_id")
);

-- CreateTable
CREATE TABLE "theme_distinction" (
    "theme_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "theme_distinction_pkey" PRIMARY KEY ("theme_id","other_id")
);

-- AddForeignKey
ALTER TABLE "person_distinction" ADD CONSTRAINT "person_distinction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_distinction" ADD CONSTRAINT "person_distinction_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_distinction" ADD CONSTRAINT "person_distinction_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation_distinction" ADD CONSTRAINT "delegation_distinction_delegation_id_conference_id_fkey" FOREIGN KEY ("delegation_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation_distinction" ADD CONSTRAINT "delegation_distinction_other_id_conference_id_fkey" FOREIGN KEY ("other_id", "conference_id") REFERENCES "delegation"("id", "conference_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation_distinction" ADD CONSTRAINT "delegation_distinction_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_distinction" ADD CONSTRAINT "theme_distinction_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_distinction" ADD CONSTRAINT "theme_distinction_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_distinction" ADD CONSTRAINT "theme_distinction_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE person_distinction ADD CONSTRAINT person_not_distinct_from_itself CHECK (person_id <> other_id);
ALTER TABLE delegation_distinction ADD CONSTRAINT delegation_not_distinct_from_itself CHECK (delegation_id <> other_id);
ALTER TABLE theme_distinction ADD CONSTRAINT theme_not_distinct_from_itself CHECK (theme_id <> other_id);

-- Of two that are told apart each has a row, so that the history of either says it.
SELECT put_under_history('person_distinction', 'person', 'person_id', 'person_id, other_id');
SELECT put_under_history('delegation_distinction', 'delegation', 'delegation_id', 'delegation_id, other_id');
SELECT put_under_history('theme_distinction', 'theme', 'theme_id', 'theme_id, other_id');
