-- The public issues that match a filter. Lists, counts and tiles all read through here, so that they always agree.
-- A null parameter does not restrict. Plain SQL, stable and not strict: the planner inlines it and drops the null branches.
-- An issue is where its anchor is: box (a rectangle) and area must cover it; near and metres go together. words: text as typed.
create or replace function issue_matching(
  category text[], status issue_status[], ward_part int[], is_open boolean, severity_min int, severity_max int,
  reported_from timestamptz, reported_before timestamptz, words text,
  box geometry, area geometry, near geometry, metres double precision)
returns setof issue language sql stable parallel safe as $$
  select i.*
  from issue i
  where i.is_public
    and (issue_matching.is_open is null or i.is_open = issue_matching.is_open)
    and (category is null or i.category_code = any (category))
    and (issue_matching.status is null or i.status = any (issue_matching.status))
    and (ward_part is null or i.ward_part_id = any (ward_part))
    and (severity_min is null or i.severity >= severity_min)
    and (severity_max is null or i.severity <= severity_max)
    and (reported_from is null or i.reported_at >= reported_from)
    and (reported_before is null or i.reported_at < reported_before)
    and (words is null or i.search @@ search_query(words))
    and (box is null or i.anchor && box
      -- The index keeps boxes rounded outwards. A case, for the planner would take each comparison to be rare, and ST_Covers to be
      -- so dear that it reads a street's every issue rather than walk the newest ones.
      and case when ST_X(i.anchor) between ST_XMin(box) and ST_XMax(box) and ST_Y(i.anchor) between ST_YMin(box) and ST_YMax(box)
        then true else false end)
    and (area is null or ST_Covers(area, i.anchor))
    and (near is null or ST_DWithin(i.anchor::geography, near::geography, metres, false))
$$;
