-- History is never edited.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'GP003', message = format('%s is append-only', tg_table_name);
end
$$;

create or replace trigger issue_event_append_only
before update or delete or truncate on issue_event
for each statement execute function refuse_change();
