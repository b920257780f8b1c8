-- Single issues in a tile ($1/$2/$3) of zoom 15 or 16, filtered by category ($4), status ($5) and ward part ($6); $7 says that $5 is
-- exactly the open statuses. A cell (a tile three zooms further in) of more than 32 stays a cluster, counted by issue_cell: so a tile
-- holds 2,048 single issues at most, however full the database is.
with tile as (select ST_TileEnvelope($1::int, $2::int, $3::int) as box),
cells as (
  select x, y, sum(n) as n, sum(sum_x) as sum_x, sum(sum_y) as sum_y, min(category_code) as first_category, max(category_code) as last_category
  from issue_cell
  where z = $1 + 3 and x >> 3 = $2 and y >> 3 = $3
    and ($4::text[] is null or category_code = any ($4))
    and ($5::issue_status[] is null or status = any ($5))
    and ($6::int[] is null or ward_part_id = any ($6))
  group by x, y
  having sum(n) > 0
),
clusters as (
  select n::int as count, case when first_category = last_category then first_category end as category,
    ST_AsMVTGeom(ST_Point(sum_x / 10.0 / n, sum_y / 10.0 / n, 3857), box, 4096, 0, true) as geom
  from cells, tile
  where n > 32
),
singles as materialized (
  select i.reference, i.category_code as category, i.status::text as status, i.severity, i.title, i.anchor_3857, i.shape_3857
  from cells,
    lateral (select 40075016.685578488 / (1 << ($1 + 3)) as side) as size,
    issue_matching($4, case when $7::boolean then null else $5 end, $6, $7, null, null, null, null, null, null, null, null, null) as i
  where n <= 32
    and i.anchor_3857 && ST_MakeEnvelope(
      x * side - 20037508.342789244, 20037508.342789244 - (y + 1) * side,
      (x + 1) * side - 20037508.342789244, 20037508.342789244 - y * side, 3857)
    -- A point on the edge of two cells belongs to the one that counted it.
    and floor((ST_X(i.anchor_3857) + 20037508.342789244) / side) = x
    and floor((20037508.342789244 - ST_Y(i.anchor_3857)) / side) = y
),
issues as (
  select reference, category, status, severity, title, ST_AsMVTGeom(anchor_3857, box, 4096, 0, true) as geom
  from singles, tile
),
-- All lines and areas that touch the tile; in a crowded one only those of its single issues, for the others would be a tangle.
drawn as (
  select reference, category, status, severity, title, shape_3857
  from singles
  where shape_3857 is not null and (select sum(n) from cells) > 1000
  union all
  select i.reference, i.category_code, i.status::text, i.severity, i.title, i.shape_3857
  from tile,
    issue_matching($4, case when $7::boolean then null else $5 end, $6, $7, null, null, null, null, null, null, null, null, null) as i
  where i.shape_3857 && ST_Expand(box, (ST_XMax(box) - ST_XMin(box)) / 64) and (select coalesce(sum(n), 0) from cells) <= 1000
),
shapes as (
  select reference, category, status, severity, title, ST_AsMVTGeom(shape_3857, box, 4096, 64, true) as geom
  from drawn, tile
)
select (select ST_AsMVT(clusters, 'clusters', 4096, 'geom') from clusters)
  || (select ST_AsMVT(issues, 'issues', 4096, 'geom') from issues)
  || (select ST_AsMVT(shapes, 'shapes', 4096, 'geom') from shapes);
