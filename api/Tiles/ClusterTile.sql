-- Clusters in a tile ($1/$2/$3) filtered by category ($4), status ($5) and ward part ($6), from the summary issue_cell.
-- A cell is a tile three zooms further in; the coarsest cells kept are those of level 11.
with tile as (select ST_TileEnvelope($1::int, $2::int, $3::int) as box),
cells as (
  select x >> greatest(8 - $1, 0) as x, y >> greatest(8 - $1, 0) as y,
    sum(n) as n, sum(sum_x) as sum_x, sum(sum_y) as sum_y, min(category_code) as first_category, max(category_code) as last_category
  from issue_cell
  where z = greatest($1 + 3, 11)
    -- From zoom 8 this is x >> 3, which the index issue_cell_tile has.
    and x >> (greatest($1 + 3, 11) - $1) = $2
    and y >> (greatest($1 + 3, 11) - $1) = $3
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
)
select ST_AsMVT(clusters, 'clusters', 4096, 'geom') from clusters;
