-- Which of the issues $2 match which of the filters $1, a JSON array: however many watch, it is one question to the one definition.
select f.n, i.id
from jsonb_to_recordset($1::jsonb) as f(
  n int, category text[], status issue_status[], ward_part int[], is_open boolean, severity_min int, severity_max int,
  reported_from timestamptz, reported_before timestamptz, words text, box geometry, area geometry, near geometry, metres double precision)
cross join lateral issue_matching(f.category, f.status, f.ward_part, f.is_open, f.severity_min, f.severity_max,
  f.reported_from, f.reported_before, f.words, f.box, f.area, f.near, f.metres) as i
where i.id = any ($2::uuid[])
