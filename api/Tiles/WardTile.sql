-- Wards of a date ($4) in a tile ($1/$2/$3), and the point of each that lies farthest from its border, to write its name at.
with tile as (select ST_TileEnvelope($1, $2, $3) as box),
valid as (
  select code, name, is_approximate as approximate, ST_Transform(boundary, 3857) as shape
  from ward
  where valid_from <= $4 and (valid_to is null or $4 <= valid_to)
),
wards as (
  select code, name, approximate, ST_AsMVTGeom(shape, box, 4096, 64, true) as geom
  from valid, tile where shape && ST_Expand(box, (ST_XMax(box) - ST_XMin(box)) / 64)
),
ward_labels as (
  select code, name, ST_AsMVTGeom(point, box, 4096, 0, true) as geom
  from valid, tile, lateral (select (ST_MaximumInscribedCircle(shape)).center as point) as label
  where shape && box and point && box
)
select (select ST_AsMVT(wards, 'wards', 4096, 'geom') from wards)
  || (select ST_AsMVT(ward_labels, 'ward_labels', 4096, 'geom') from ward_labels);
