-- Issues by hexagon and time step. $1 to $13 are those of issue_matching. $14, $15: origin of the plane, degrees; $16, $17: cells a degree of
-- longitude and latitude; $18: where the time steps begin. The arithmetic is that of HexGrid.At. OFFSET 0 keeps what is computed once from being
-- written out several times; every column comes from one index, so that the table is not read.
select (a - r)::int as q, r::int, step, count(*), sum(severity), sum(confirmations)
from (
  select floor((along + floor(x + x + 1)) / 3) as a, floor((along + floor(t - x)) / 3) as r, step, severity, confirmations
  from (
    select x, t, floor(t + x) as along, step, severity, confirmations
    from (
      select (ST_X(anchor) - $14::float8) * $16::float8 as x, sqrt(3::float8) * ((ST_Y(anchor) - $15::float8) * $17::float8) + 1 as t,
        width_bucket(reported_at, $18::timestamptz[]) - 1 as step, severity, confirmations
      from issue_matching($1::text[], $2::issue_status[], $3::int[], $4::boolean, $5::int, $6::int, $7::timestamptz, $8::timestamptz,
        $9::text, $10::geometry, $11::geometry, $12::geometry, $13::float8)
      offset 0
    ) as placed
    offset 0
  ) as slanted
  offset 0
) as hexagons
group by a, r, step
