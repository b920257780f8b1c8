-- Issues by part of the place and time step. $1 to $13 are those of issue_matching; $14: where the time steps begin.
select ward_part_id, 0, width_bucket(reported_at, $14::timestamptz[]) - 1 as step, count(*), sum(severity), sum(confirmations)
from issue_matching($1::text[], $2::issue_status[], $3::int[], $4::boolean, $5::int, $6::int, $7::timestamptz, $8::timestamptz,
  $9::text, $10::geometry, $11::geometry, $12::geometry, $13::float8)
group by 1, 3
