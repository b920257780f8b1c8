-- Counts everything again: for a bulk load, which runs with the triggers off.
create or replace function rebuild_issue_counts() returns void language sql as $$
  delete from issue_count;
  insert into issue_count (ward_part_id, category_code, status, n, is_delta)
  select ward_part_id, category_code, status, count(*), false from issue group by 1, 2, 3;

  delete from issue_month_count;
  insert into issue_month_count (ward_part_id, category_code, status, month, n, is_delta)
  select ward_part_id, category_code, status, place_month(reported_at), count(*), false from issue group by 1, 2, 3, 4;

  delete from issue_cell;
  insert into issue_cell (z, x, y, ward_part_id, category_code, status, n, sum_x, sum_y, is_delta)
  select c.z, c.x, c.y, ward_part_id, category_code, status, count(*), sum(dm_x), sum(dm_y), false
  from issue, issue_cells_of(anchor_3857) c
  where is_public
  group by 1, 2, 3, 4, 5, 6
  -- A tile's cells beside each other on disk.
  order by c.z, c.x >> 3, c.y >> 3;
$$;
