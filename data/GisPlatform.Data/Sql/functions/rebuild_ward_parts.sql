-- Cuts the place along every ward boundary of every date and files each issue and mural under its part again.
-- One statement of one transaction: a reader sees the old parts or the new ones. Raises GP001 when one would lie outside.
create or replace function rebuild_ward_parts() returns int language plpgsql as $$
declare
  part_count int;
begin
  set constraints fk_issue_ward_parts_ward_part_id, fk_mural_ward_parts_ward_part_id, fk_mural_suggestion_ward_parts_ward_part_id deferred;
  delete from ward_part;

  with face as (
    select (ST_Dump(ST_Polygonize(line))).geom as shape
    from (select ST_Union(ST_Boundary(boundary)) as line from ward) as lines
  ),
  owned as (
    select f.shape, array_agg(row(w.code, w.valid_from)::text order by w.valid_from, w.code) as owners
    from face f join ward w on ST_Covers(w.boundary, ST_PointOnSurface(f.shape))
    group by f.shape
  )
  insert into ward_part (boundary)
  select ST_Multi(ST_Union(shape)) from owned group by owners order by owners;

  insert into ward_part_of (ward_part_id, ward_code, ward_valid_from)
  select p.id, w.code, w.valid_from
  from ward_part p join ward w on ST_Covers(w.boundary, ST_PointOnSurface(p.boundary));
  select count(*) into part_count from ward_part;

  -- The trigger on issue finds the part; that on the statement moves the counts, which leaves those of the old parts at nothing.
  update issue set ward_part_id = ward_part_id;
  update mural set ward_part_id = ward_part_id;
  update mural_suggestion set ward_part_id = ward_part_id;
  perform merge_issue_counts();
  delete from issue_count where n = 0;
  delete from issue_month_count where n = 0;
  delete from issue_cell where n = 0;
  return part_count;
end
$$;
