-- Fills what input never decides: the part of the place, whether the public may see the issue, and the human reference.
-- GP001: the issue lies outside the place. GP002: its category does not allow that kind of geometry.
create or replace function issue_before_write() returns trigger language plpgsql as $$
declare
  kinds geometry_kind[];
  kind text := case geometrytype(new.geom) when 'LINESTRING' then 'LINE' else geometrytype(new.geom) end;
  home place;
begin
  select id into new.ward_part_id
  from ward_part where ST_Covers(boundary, ST_PointOnSurface(new.geom)) order by id limit 1;
  if not found then
    raise exception using errcode = 'GP001', column = 'geom', message = format(
      'issue %s at %s lies outside the place', new.reference, ST_AsText(ST_PointOnSurface(new.geom), 6));
  end if;

  select is_public, geometry_kinds into new.is_public, kinds from category where code = new.category_code;
  if kind <> all (kinds::text[]) then
    raise exception using errcode = 'GP002', column = 'geom', message = format(
      'category %s takes %s, not %s', new.category_code, array_to_string(kinds, ', '), kind);
  end if;

  if tg_op = 'INSERT' and coalesce(new.reference, '') = '' then
    select * into home from place;
    new.reference_year := extract(year from new.reported_at at time zone home.time_zone);
    new.reference_number := nextval('issue_reference_number');
    new.reference := format('%s-%s-%s', home.reference_prefix, new.reference_year,
      lpad(new.reference_number::text, greatest(6, length(new.reference_number::text)), '0'));
  end if;
  return new;
end
$$;

create or replace trigger issue_before_write
before insert or update of geom, category_code, ward_part_id, is_public on issue
for each row execute function issue_before_write();
