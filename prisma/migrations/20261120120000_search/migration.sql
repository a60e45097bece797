-- CreateTable
CREATE TABLE "search_entry" (
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "person_id" UUID,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "names" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "tokens" TEXT[],
    -- Tokens are lexemes already: to_tsvector would parse them a second time, and cut some.
    "lexemes" tsvector GENERATED ALWAYS AS (
        array_to_tsvector("tokens" || ARRAY['#' || "kind", '@' || coalesce("person_id"::text, '')])
    ) STORED,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("kind", "ref")
);

-- CreateTable
CREATE TABLE "search_reading" (
    -- The C collation lets the primary key find beginnings of a reading, whatever the database's own.
    "pinyin" TEXT COLLATE "C" NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "search_reading_pkey" PRIMARY KEY ("pinyin", "words")
);

-- CreateIndex
CREATE INDEX "search_entry_person_id_idx" ON "search_entry"("person_id");

-- CreateIndex
CREATE INDEX "search_entry_lexemes_idx" ON "search_entry" USING GIN ("lexemes");

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
