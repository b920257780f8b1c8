-- Tells the servers, once it is committed, which issues that the public may or might see a statement has changed:
-- [{"id", "was": {"status", "category", "severity", "part"}}], where "was" is what the public could know before; null: nothing.
-- More than an announcement can hold is told as "many". No words and no places: servers read those under the rules of all reading.
create or replace function issue_announce() returns trigger language plpgsql as $$
declare
  most constant int := 20;
  changes text := case tg_op
    when 'INSERT' then 'select id, null::jsonb from new_issue where is_public'
    when 'DELETE' then 'select id, %s from old_issue o where is_public'
    else 'select n.id, case when o.is_public then %s end from new_issue n join old_issue o using (id) where n.is_public or o.is_public'
  end;
  was constant text :=
    $sql$jsonb_build_object('status', o.status, 'category', o.category_code, 'severity', o.severity, 'part', o.ward_part_id)$sql$;
  told jsonb;
begin
  execute format($sql$
    select jsonb_agg(jsonb_build_object('id', id, 'was', was)) from (select * from (%s) as change(id, was) limit %s) as few
    $sql$, format(changes, was), most + 1) into told;
  if told is not null then
    perform pg_notify('issue', case when jsonb_array_length(told) > most then 'many' else told::text end);
  end if;
  return null;
end
$$;

create or replace trigger issue_announce_insert after insert on issue
referencing new table as new_issue for each statement execute function issue_announce();
create or replace trigger issue_announce_update after update on issue
referencing new table as new_issue old table as old_issue for each statement execute function issue_announce();
create or replace trigger issue_announce_delete after delete on issue
referencing old table as old_issue for each statement execute function issue_announce();
