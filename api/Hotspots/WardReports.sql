-- How each ward reports and waits; without a code, all together. $1 to $13 are those of issue_matching; $14, $15: parts of the place and the codes of their wards;
-- $16: now. An issue that repeats another is a report, but no further problem: it counts as one more resident who saw the first.
with repeats as (
  select duplicate_of_id as id, count(*) as n from issue where duplicate_of_id is not null and is_public group by 1
),
reports as (
  select w.code, i.is_open, i.status <> 'DUPLICATE' as is_problem, 1 + i.confirmations + coalesce(r.n, 0) as witnesses,
    extract(epoch from $16::timestamptz - i.reported_at)::float8 / 86400 as age
  from issue_matching($1::text[], $2::issue_status[], $3::int[], $4::boolean, $5::int, $6::int, $7::timestamptz, $8::timestamptz,
    $9::text, $10::geometry, $11::geometry, $12::geometry, $13::float8) as i
  join unnest($14::int[], $15::text[]) as w(part, code) on w.part = i.ward_part_id
  left join repeats r on r.id = i.id
)
select code, count(*), count(*) filter (where is_problem), count(*) filter (where is_open),
  percentile_cont(0.5) within group (order by age) filter (where is_open), max(age) filter (where is_open),
  count(*) filter (where is_problem and witnesses = 1), count(*) filter (where is_problem and witnesses = 2)
from reports
group by grouping sets ((code), ())
