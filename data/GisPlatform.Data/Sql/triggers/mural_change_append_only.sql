-- History is never edited; refuse_change is beside the history of issues.
create or replace trigger mural_change_append_only
before update or delete or truncate on mural_change
for each statement execute function refuse_change();
