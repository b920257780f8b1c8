-- Files a suggestion as murals are filed; the function is beside the murals.
create or replace trigger mural_suggestion_before_write
before insert or update of geom, ward_part_id on mural_suggestion
for each row execute function mural_before_write();
