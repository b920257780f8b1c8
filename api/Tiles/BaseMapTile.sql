-- The base map in a tile ($1/$2/$3). Names of lakes and landmarks come as points of their own: an area cut by tiles would
-- carry its name once in each.
with tile as (select ST_TileEnvelope($1, $2, $3) as box),
near as (
  select kind, class, name_vi, name_en, width_m, ST_Transform(geom, 3857) as shape, box
  from base_map_feature, tile
  where geom && ST_Transform(ST_Expand(box, (ST_XMax(box) - ST_XMin(box)) / 16), 4326)
),
basemap as (
  select kind, class, name_vi, name_en, width_m, ST_AsMVTGeom(shape, box, 4096, 256, true) as geom
  from near where kind <> 'landmark'
),
labels as (
  select kind, class, name_vi, name_en, ST_AsMVTGeom(point, box, 4096, 0, true) as geom
  from near, lateral (select ST_PointOnSurface(shape) as point) as label
  where kind in ('lake', 'landmark') and point && box
)
select (select ST_AsMVT(basemap, 'basemap', 4096, 'geom') from basemap)
  || (select ST_AsMVT(labels, 'labels', 4096, 'geom') from labels);
