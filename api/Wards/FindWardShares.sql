-- How much of each ward, as a share of its area, lies in each ward of another date. Less than a hundredth is a line drawn twice, not a share.
with part as (
  select id, ST_Area(boundary::geography) as m2 from ward_part
),
whole as (
  select ward_code, ward_valid_from, sum(m2) as m2 from ward_part_of join part on part.id = ward_part_id group by ward_code, ward_valid_from
)
select a.ward_code, a.ward_valid_from, b.ward_code, b.ward_valid_from, sum(part.m2) / whole.m2 as share
from ward_part_of a
join ward_part_of b on b.ward_part_id = a.ward_part_id and b.ward_valid_from <> a.ward_valid_from
join part on part.id = a.ward_part_id
join whole on whole.ward_code = a.ward_code and whole.ward_valid_from = a.ward_valid_from
group by a.ward_code, a.ward_valid_from, b.ward_code, b.ward_valid_from, whole.m2
having sum(part.m2) / whole.m2 >= 0.01
order by share desc
