-- Open issues that a report at ($1, $2) of category $3 in words $4 may repeat.
select issue_id, metres, likeness
from similar_issues(ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 4326), $3::text, $4::text)
