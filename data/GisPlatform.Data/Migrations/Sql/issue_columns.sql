-- Columns that only queries use; the C# entity does not carry them.
alter table issue
  add column is_open boolean not null
    generated always as (status in ('REPORTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'REOPENED')) stored,
  -- Web Mercator copies, so that tiles need not transform: the anchor of each issue, and the form of lines and areas.
  add column anchor_3857 geometry(Point, 3857) not null
    generated always as (ST_Transform(ST_PointOnSurface(geom), 3857)) stored,
  add column shape_3857 geometry(Geometry, 3857)
    generated always as (case when geometrytype(geom) <> 'POINT' then ST_Transform(geom, 3857) end) stored,
  add column search tsvector not null
    generated always as (array_to_tsvector(string_to_array(
      fold_text(title || ' ' || description || ' ' || coalesce(address, '') || ' ' || reference), ' '))) stored;

create sequence issue_reference_number as int owned by issue.reference_number;

create index ix_issue_anchor_geography on issue using gist ((anchor::geography));
create index ix_issue_anchor_3857 on issue using gist (anchor_3857);
create index ix_issue_anchor_3857_open on issue using gist (anchor_3857) where is_open;
create index ix_issue_shape_3857 on issue using gist (shape_3857) where shape_3857 is not null;
create index ix_issue_shape_3857_open on issue using gist (shape_3857) where shape_3857 is not null and is_open;
create index ix_issue_search on issue using gin (search) with (fastupdate = off);

-- New wards replace the parts under the issues, within one transaction.
alter table issue alter constraint fk_issue_ward_parts_ward_part_id deferrable initially immediate;
