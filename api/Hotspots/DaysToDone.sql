-- Days from report to done: count, median and 90th percentile by ward and category; without one of them, over all of them. $1 to $13 are those of
-- issue_matching; $14, $15: parts of the place and the codes of their wards.
select code, category_code, count(*), (percentile_cont(array[0.5, 0.9]) within group (order by days))[1],
  (percentile_cont(array[0.5, 0.9]) within group (order by days))[2]
from (
  select w.code, i.category_code, extract(epoch from i.resolved_at - i.reported_at)::float8 / 86400 as days
  from issue_matching($1::text[], $2::issue_status[], $3::int[], $4::boolean, $5::int, $6::int, $7::timestamptz, $8::timestamptz,
    $9::text, $10::geometry, $11::geometry, $12::geometry, $13::float8) as i
  join unnest($14::int[], $15::text[]) as w(part, code) on w.part = i.ward_part_id
  where i.status in ('DONE', 'CONFIRMED') and i.resolved_at is not null
) as done
group by grouping sets ((code), (category_code), (code, category_code), ())
order by code nulls first, category_code nulls first
