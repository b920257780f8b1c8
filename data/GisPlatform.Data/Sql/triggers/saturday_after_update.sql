-- A Saturday that is over sets its issues free for another.
create or replace function saturday_after_update() returns trigger language plpgsql as $$
begin
  update site set is_open = new.status <> 'HELD' where saturday_date = new.date and is_open <> (new.status <> 'HELD');
  return null;
end
$$;

create or replace trigger saturday_after_update
after update of status on saturday
for each row execute function saturday_after_update();
