-- The cells that a point of EPSG:3857 lies in, at each level that tiles of zoom 8 to 16 read (level = zoom + 3), and its
-- place in decimetres. Tile arithmetic of the XYZ scheme: OGC Two Dimensional Tile Matrix Set, WebMercatorQuad.
create or replace function issue_cells_of(point geometry, out z int, out x int, out y int, out dm_x bigint, out dm_y bigint)
returns setof record language sql immutable parallel safe rows 9 as $$
  select level,
    floor((ST_X(point) + 20037508.342789244) / (40075016.685578488 / (1 << level)))::int,
    floor((20037508.342789244 - ST_Y(point)) / (40075016.685578488 / (1 << level)))::int,
    round(ST_X(point) * 10)::bigint,
    round(ST_Y(point) * 10)::bigint
  from generate_series(11, 19) as level
$$;
