-- History is never edited; refuse_change is beside the history of issues.
create or replace trigger saturday_change_append_only
before update or delete or truncate on saturday_change
for each statement execute function refuse_change();
