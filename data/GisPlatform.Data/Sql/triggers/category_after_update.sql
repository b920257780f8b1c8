-- A category that becomes private takes its issues out of every public view at once.
create or replace function category_after_update() returns trigger language plpgsql as $$
begin
  update issue set is_public = new.is_public where category_code = new.code and is_public <> new.is_public;
  return null;
end
$$;

create or replace trigger category_after_update
after update of is_public on category
for each row execute function category_after_update();
