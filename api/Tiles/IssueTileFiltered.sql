-- What ClusterTile.sql and IssueTile.sql draw, under filters that issue_cell knows nothing of: the issues of the tile ($1/$2/$3)
-- are counted themselves. $4 to $12 are those of issue_matching, from category to words.
with tile as (select ST_TileEnvelope($1::int, $2::int, $3::int) as box),
hits as materialized (
  select i.reference, i.category_code as category, i.status::text as status, i.severity, i.title, i.anchor_3857, i.shape_3857,
    floor((ST_X(i.anchor_3857) + 20037508.342789244) / (40075016.685578488 / (1 << ($1 + 3))))::int as x,
    floor((20037508.342789244 - ST_Y(i.anchor_3857)) / (40075016.685578488 / (1 << ($1 + 3))))::int as y
  from issue_matching($4::text[], $5::issue_status[], $6::int[], $7::boolean, $8::int, $9::int, $10::timestamptz, $11::timestamptz,
    $12::text, null, null, null, null) as i
  where i.anchor_3857 && ST_TileEnvelope($1, $2, $3)
),
cells as (
  select x, y, count(*)::int as n, avg(ST_X(anchor_3857)) as mean_x, avg(ST_Y(anchor_3857)) as mean_y,
    min(category) as first_category, max(category) as last_category
  from hits
  -- A point on the edge of two tiles belongs to one.
  where x / 8 = $2 and y / 8 = $3
  group by x, y
),
clusters as (
  select n as count, case when first_category = last_category then first_category end as category,
    ST_AsMVTGeom(ST_Point(mean_x, mean_y, 3857), box, 4096, 0, true) as geom
  from cells, tile
  where $1 < 15 or n > 32
),
issues as (
  select reference, category, status, severity, title, ST_AsMVTGeom(anchor_3857, box, 4096, 0, true) as geom
  from tile, hits join cells using (x, y)
  where $1 >= 15 and n <= 32
),
drawn as (
  select reference, category, status, severity, title, shape_3857
  from hits join cells using (x, y)
  where $1 >= 15 and n <= 32 and shape_3857 is not null and (select count(*) from hits) > 1000
  union all
  select i.reference, i.category_code, i.status::text, i.severity, i.title, i.shape_3857
  from tile, issue_matching($4, $5, $6, $7, $8, $9, $10, $11, $12, null, null, null, null) as i
  where $1 >= 15 and i.shape_3857 && ST_Expand(box, (ST_XMax(box) - ST_XMin(box)) / 64) and (select count(*) from hits) <= 1000
),
shapes as (
  select reference, category, status, severity, title, ST_AsMVTGeom(shape_3857, box, 4096, 64, true) as geom
  from drawn, tile
)
select (select ST_AsMVT(clusters, 'clusters', 4096, 'geom') from clusters)
  || (select ST_AsMVT(issues, 'issues', 4096, 'geom') from issues)
  || (select ST_AsMVT(shapes, 'shapes', 4096, 'geom') from shapes);
