-- Columns that only queries use; the C# entity does not carry them.
alter table mural add column search tsvector not null
  generated always as (array_to_tsvector(string_to_array(fold_text(
    title_vi || ' ' || coalesce(title_en, '') || ' ' || artists || ' ' || story_vi || ' ' || coalesce(story_en, '') || ' ' || coalesce(address, '')), ' '))) stored;
create index ix_mural_search on mural using gin (search);

-- New wards replace the parts under the murals, within one transaction.
alter table mural alter constraint fk_mural_ward_parts_ward_part_id deferrable initially immediate;
alter table mural_suggestion alter constraint fk_mural_suggestion_ward_parts_ward_part_id deferrable initially immediate;
