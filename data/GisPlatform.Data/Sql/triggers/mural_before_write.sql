-- Files a mural under the part of the place that it lies in. GP001: it lies outside the place.
create or replace function mural_before_write() returns trigger language plpgsql as $$
begin
  select id into new.ward_part_id
  from ward_part where ST_Covers(boundary, ST_PointOnSurface(new.geom)) order by id limit 1;
  if not found then
    raise exception using errcode = 'GP001', column = 'geom', message = format(
      'mural %s at %s lies outside the place', new.id, ST_AsText(ST_PointOnSurface(new.geom), 6));
  end if;
  return new;
end
$$;

create or replace trigger mural_before_write
before insert or update of geom, ward_part_id on mural
for each row execute function mural_before_write();
