-- Keeps issue_count, issue_month_count and issue_cell right, in the transaction that changes the issues.
create or replace function issue_after_write() returns trigger language plpgsql as $$
declare
  changes_a_merge constant int := 64;
  changes text := case tg_op
    when 'INSERT' then 'select 1 as d, * from new_issue'
    when 'DELETE' then 'select -1 as d, * from old_issue'
    else 'select 1 as d, * from new_issue union all select -1, * from old_issue'
  end;
begin
  execute format($sql$
    insert into issue_count (ward_part_id, category_code, status, n)
    select ward_part_id, category_code, status, sum(d) from (%s) as change
    group by 1, 2, 3 having sum(d) <> 0
    $sql$, changes);

  execute format($sql$
    insert into issue_month_count (ward_part_id, category_code, status, month, n)
    select ward_part_id, category_code, status, place_month(reported_at), sum(d) from (%s) as change
    group by 1, 2, 3, 4 having sum(d) <> 0
    $sql$, changes);

  execute format($sql$
    insert into issue_cell (z, x, y, ward_part_id, category_code, status, n, sum_x, sum_y)
    select z, x, y, ward_part_id, category_code, status, sum(d), sum(d * dm_x), sum(d * dm_y)
    from (%s) as change, issue_cells_of(anchor_3857)
    where is_public
    group by 1, 2, 3, 4, 5, 6 having sum(d) <> 0 or sum(d * dm_x) <> 0 or sum(d * dm_y) <> 0
    $sql$, changes);

  if nextval('issue_change_number') % changes_a_merge = 0 then
    perform merge_issue_counts();
  end if;
  return null;
end
$$;

create or replace trigger issue_after_insert after insert on issue
referencing new table as new_issue for each statement execute function issue_after_write();
create or replace trigger issue_after_update after update on issue
referencing new table as new_issue old table as old_issue for each statement execute function issue_after_write();
create or replace trigger issue_after_delete after delete on issue
referencing old table as old_issue for each statement execute function issue_after_write();
