-- Tells the servers, once it is committed, which Saturday has changed; its version grows with each change of its sites and crews.
create or replace function saturday_announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('saturday', new.date::text);
  return null;
end
$$;

create or replace trigger saturday_announce
after insert or update on saturday
for each row execute function saturday_announce();
