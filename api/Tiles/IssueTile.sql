-- Issues in a tile ($1/$2/$3) filtered by category ($4), status ($5) and part ($6); $7 says that $5 is exactly the open statuses.
-- Counts come from issue_cell: a cell is a tile three zooms further in, the finest being level 19 and the coarsest level 11.
-- From zoom 15 the issues themselves, save for cells of more than 32: so a tile holds 2,048 single issues at most.
with tile as (select ST_TileEnvelope($1::int, $2::int, $3::int) as box),
cells as (
  select x >> greatest(8 - $1, 0) as x, y >> greatest(8 - $1, 0) as y,
    sum(n) as n, sum(sum_x) as sum_x, sum(sum_y) as sum_y, min(category_code) as first_category, max(category_code) as last_category
  from issue_cell
  where z = greatest($1 + 3, 11)
    and x between ($2 * 8) << greatest(8 - $1, 0) and ((($2 + 1) * 8) << greatest(8 - $1, 0)) - 1
    and y between ($3 * 8) << greatest(8 - $1, 0) and ((($3 + 1) * 8) << greatest(8 - $1, 0)) - 1
    and ($4::text[] is null or category_code = any ($4))
    and ($5::issue_status[] is null or status = any ($5))
    and ($6::int[] is null or ward_part_id = any ($6))
  group by 1, 2
  having sum(n) > 0
),
clusters as (
  select n::int as count, case when first_category = last_category then first_category end as category,
    ST_AsMVTGeom(ST_Point(sum_x / 10.0 / n, sum_y / 10.0 / n, 3857), box, 4096, 0, true) as geom
  from cells, tile
  where $1 < 15 or n > 32
),
issues as (
  select i.reference, i.category_code as category, i.status::text as status, i.severity, i.title,
    ST_AsMVTGeom(i.anchor_3857, box, 4096, 0, true) as geom
  from tile, cells,
    lateral (select 40075016.685578488 / (1 << ($1 + 3)) as side) as size,
    issue_matching($4, case when $7::boolean then null else $5 end, $6, $7, null, null, null, null, null, null, null, null, null) as i
  where $1 >= 15 and n <= 32
    and i.anchor_3857 && ST_MakeEnvelope(
      x * side - 20037508.342789244, 20037508.342789244 - (y + 1) * side,
      (x + 1) * side - 20037508.342789244, 20037508.342789244 - y * side, 3857)
    -- A point on the edge of two cells belongs to the one that counted it.
    and floor((ST_X(i.anchor_3857) + 20037508.342789244) / side) = x
    and floor((20037508.342789244 - ST_Y(i.anchor_3857)) / side) = y
),
shapes as (
  select i.reference, i.category_code as category, i.status::text as status, i.severity, i.title,
    ST_AsMVTGeom(i.shape_3857, box, 4096, 64, true) as geom
  from tile,
    issue_matching($4, case when $7::boolean then null else $5 end, $6, $7, null, null, null, null, null, null, null, null, null) as i
  where $1 >= 15 and i.shape_3857 && ST_Expand(box, (ST_XMax(box) - ST_XMin(box)) / 64)
  order by i.severity desc, i.id
  limit 500
)
select (select ST_AsMVT(clusters, 'clusters', 4096, 'geom') from clusters)
  || (select ST_AsMVT(issues, 'issues', 4096, 'geom') from issues)
  || (select ST_AsMVT(shapes, 'shapes', 4096, 'geom') from shapes);
