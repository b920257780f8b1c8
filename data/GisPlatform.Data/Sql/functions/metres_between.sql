-- Distance on the sphere in metres, as ST_DWithin(…, use_spheroid => false) measures it; inlined, so that ORDER BY uses
-- the geography index.
create or replace function metres_between(a geometry, b geometry)
returns double precision language sql immutable parallel safe as $$
  select a::geography <-> b::geography
$$;
