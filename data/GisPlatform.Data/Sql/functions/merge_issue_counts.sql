-- Folds the deltas that are visible into one row a key. One at a time: whoever finds another at it leaves it to him.
create or replace function merge_issue_counts() returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('gis-platform merge_issue_counts')) then
    return;
  end if;

  with taken as (delete from issue_count where is_delta returning *)
  insert into issue_count as kept (ward_part_id, category_code, status, n, is_delta)
  select ward_part_id, category_code, status, sum(n), false from taken group by 1, 2, 3
  on conflict (ward_part_id, category_code, status) where not is_delta do update set n = kept.n + excluded.n;

  with taken as (delete from issue_month_count where is_delta returning *)
  insert into issue_month_count as kept (ward_part_id, category_code, status, month, n, is_delta)
  select ward_part_id, category_code, status, month, sum(n), false from taken group by 1, 2, 3, 4
  on conflict (ward_part_id, category_code, status, month) where not is_delta do update set n = kept.n + excluded.n;

  with taken as (delete from issue_cell where is_delta returning *)
  insert into issue_cell as kept (z, x, y, ward_part_id, category_code, status, n, sum_x, sum_y, is_delta)
  select z, x, y, ward_part_id, category_code, status, sum(n), sum(sum_x), sum(sum_y), false from taken group by 1, 2, 3, 4, 5, 6
  on conflict (z, x, y, ward_part_id, category_code, status) where not is_delta
  do update set n = kept.n + excluded.n, sum_x = kept.sum_x + excluded.sum_x, sum_y = kept.sum_y + excluded.sum_y;
end
$$;
