-- Fills what input never decides: whether the site's Saturday is still to come to an end. The lock keeps that from changing meanwhile.
create or replace function site_before_write() returns trigger language plpgsql as $$
begin
  select status <> 'HELD' into new.is_open from saturday where date = new.saturday_date for share;
  return new;
end
$$;

create or replace trigger site_before_write
before insert or update of is_open, saturday_date on site
for each row execute function site_before_write();
