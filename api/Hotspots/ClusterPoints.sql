-- Issues as points to cluster. $1 to $13 are those of issue_matching.
select id, ST_X(anchor), ST_Y(anchor), category_code, reported_at, is_open
from issue_matching($1::text[], $2::issue_status[], $3::int[], $4::boolean, $5::int, $6::int, $7::timestamptz, $8::timestamptz,
  $9::text, $10::geometry, $11::geometry, $12::geometry, $13::float8)
